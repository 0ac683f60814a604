/** Reason of an abort: a person or a supervisor stopped the run. */
export class Interrupted extends Error {
	override readonly name = 'Interrupted';

	constructor(readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') {
		super('Interrupted');
	}
}

/** Reason of an abort: the time that the run was given is over. */
export class DeadlinePassed extends Error {
	override readonly name = 'DeadlinePassed';

	constructor(readonly seconds: number) {
		super(`Not done within ${seconds} s`);
	}
}

/** Reason of an abort: something went wrong where nobody waits for it. */
export class Crashed extends Error {
	override readonly name = 'Crashed';

	constructor(override readonly cause: unknown) {
		super('Something went wrong that nobody waits for');
	}
}
