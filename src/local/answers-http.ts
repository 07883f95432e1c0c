/** Whether anything at all answers there: an error page is an answer too. */
export const answersHttp = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return true;
  } catch (error) {
    // Refused, reset or too slow are what is asked about; anything else is a mistake in the question.
    if (error instanceof TypeError && error.cause !== undefined) return false;
    if (error instanceof DOMException && error.name === 'TimeoutError') return false;
    throw error;
  }
};
