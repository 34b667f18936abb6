/** The command was called in a way that makes no sense. The message is a sentence for whoever typed it. */
export class UsageFailure extends Error {}
