const parseLine = (line: string): string[] => {
  const cells = line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
};

/** The rows of a reference file by column name; its first line says where it comes from. */
export const parseCsv = (text: string): Record<string, string>[] => {
  const [, head = '', ...rows] = text.trimEnd().split(/\r?\n/);
  const names = parseLine(head);
  return rows.map((row) => {
    const cells = parseLine(row);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
};
