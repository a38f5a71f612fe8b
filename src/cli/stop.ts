/** The command cannot go on; the message is the sentence people see. */
export class Stop extends Error {}

/** Somebody ended the command. */
export class Interruption extends Error {}
