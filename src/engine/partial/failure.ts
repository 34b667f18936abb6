/** Partial results that cannot be put together. The message is a sentence that names the file and what to do. */
export class PartialFailure extends Error {}
