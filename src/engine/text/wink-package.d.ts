/** Types of the files of wink-eng-lite-web-model that the package does not declare; package.json fixes the version. */

declare module 'wink-eng-lite-web-model/dist/feature.js' {
  /** Returns the functions that compute the features of a new word. */
  const createFeatures: (config: unknown) => Record<string, unknown>;
  export default createFeatures;
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  const loadPosModel: () => unknown;
  export default loadPosModel;
}

declare module 'wink-eng-lite-web-model/dist/load-sbd-model.js' {
  const loadSentenceModel: () => unknown;
  export default loadSentenceModel;
}
