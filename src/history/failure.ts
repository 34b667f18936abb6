/** A key, a baseline or a report to compare that cannot be used. The message is a sentence for whoever named it. */
export class HistoryFailure extends Error {}
