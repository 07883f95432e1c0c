/** Ids of the inputs of an update form. */
export const valueInput = (measure: string): string => `value~${measure}`;
export const provisionalInput = (measure: string): string => `provisional~${measure}`;
export const answerInput = (question: string): string => `answer~${question}`;
export const reasonInput = 'reason';
