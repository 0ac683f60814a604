import type {Finding} from '../../causes/cause.js';
import type {ProbeCheck} from './report.js';

/** What is looked at, each as its healthy sentence, in the order in which it is tried. */
export const titles = {
	'webhook.address': 'The URL is one that Meta can call',
	'webhook.connection': 'The server answers over a connection that Meta trusts',
	'webhook.handshake': 'The handshake returns the bare challenge',
	'webhook.verify-token': 'A wrong verify token is refused',
	'webhook.delivery': 'A signed event is answered with 200 in time',
	'webhook.survival': 'The server is still there after an event',
	'webhook.signature': 'An event with a wrong signature or none is refused',
	'webhook.raw-body': 'The signature is computed over the raw bytes',
	'webhook.repetition': 'An event that comes twice is answered with 200 twice',
	'webhook.shapes': 'Every kind and shape of event is answered with 200',
	'webhook.size': 'An event of 300 kB is answered with 200',
} as const;

export type CheckId = keyof typeof titles;

/** What a check found. `findings` fail it unless it says `warn`. */
export interface Outcome {
	readonly findings: readonly Finding[];
	readonly warn?: boolean;
	readonly note?: string;
}

/** Keeps what the checks of one probe came to. */
export class CheckList {
	readonly #checks: ProbeCheck[] = [];
	readonly #onCheck: (title: string) => void;

	constructor(onCheck: (title: string) => void) {
		this.#onCheck = onCheck;
	}

	get checks(): readonly ProbeCheck[] {
		const order = Object.keys(titles);
		return this.#checks.toSorted((a, b) => order.indexOf(a.check) - order.indexOf(b.check));
	}

	get findings(): readonly Finding[] {
		return this.checks.flatMap(({findings}) => findings);
	}

	/** Runs a check; whether it passed, a warning included. */
	async run(check: CheckId, work: () => Promise<Outcome>): Promise<boolean> {
		this.#onCheck(titles[check]);
		const started = performance.now();
		const {findings, warn = false, note} = await work();
		const status = findings.length === 0 ? 'pass' : warn ? 'warn' : 'fail';
		this.#checks.push({
			check,
			title: titles[check],
			status,
			findings,
			...(note !== undefined && {note}),
			durationMs: Math.round(performance.now() - started),
		});
		return status !== 'fail';
	}

	/** What came later throws another light on what a check has found. */
	revise(check: CheckId, judge: (findings: readonly Finding[]) => readonly Finding[]): void {
		const index = this.#checks.findIndex(done => done.check === check);
		const done = this.#checks[index];
		if (done) this.#checks[index] = {...done, findings: judge(done.findings)};
	}

	skip(check: CheckId, reason: string): void {
		this.#checks.push({check, title: titles[check], status: 'skip', findings: [], reason, durationMs: 0});
	}

	/** Everything that has not been tried yet, for want of something that this run was not given. */
	skipRest(reason: string): void {
		for (const check of Object.keys(titles) as CheckId[]) if (!this.has(check)) this.skip(check, reason);
	}

	has(check: CheckId): boolean {
		return this.#checks.some(done => done.check === check);
	}

	block(check: CheckId, by: CheckId, reason = `It needs ${by}`): void {
		const title = titles[check];
		this.#checks.push({check, title, status: 'blocked', findings: [], blockedBy: [by], reason, durationMs: 0});
	}

	/** Everything that has not been tried yet waits for this one. */
	blockRest(by: CheckId, reason?: string): void {
		for (const check of Object.keys(titles) as CheckId[]) if (!this.has(check)) this.block(check, by, reason);
	}
}
