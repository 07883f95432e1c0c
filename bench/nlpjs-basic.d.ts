declare module '@nlpjs/basic' {
  type Nlp = {
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, text: string): Promise<unknown>;
  };
  /** The part of the package that is used here. */
  const nlpjs: {
    readonly dockStart: (options: object) => Promise<{ readonly get: (name: 'nlp') => Nlp }>;
  };
  export default nlpjs;
}
