import {answerWithinMs} from './carrier.js';
import type {Attempt} from './delivery.js';
import type {HealthNotice} from './health.js';

/** Whose bot, and where it is. */
export interface BotAddress {
	readonly app: string;
	readonly page: string;
	readonly url: string;
}

/** A bot that is well and ill by turns is told of once in so many ms. */
const quietMs = 60_000;

const seconds = answerWithinMs / 1000;

/** What kept a bot from taking an event: `does not answer within 5 s, as long as Meta waits`. */
export const failureWords = ({status, fault}: Pick<Attempt, 'status' | 'fault'>): string => {
	if (fault === 'timeout') return `did not answer within ${seconds} s, as long as Meta waits`;
	if (fault === 'refused') return 'does not listen there';
	return status === undefined ? `gave no answer (${fault})` : `answered ${status}, not 200`;
};

const healthWords: Readonly<Record<HealthNotice, string>> = {
	alert: 'has taken no event for 15 minutes: here Meta alerts the developers of the app.',
	unsubscribed:
		'has taken no event for an hour: as Meta does it, the app is taken off the page (subscribe-page puts it back).',
};

export interface BotNotices {
	failed(bot: BotAddress, attempt: Pick<Attempt, 'status' | 'fault'>): void;
	recovered(bot: BotAddress): void;
	health(bot: BotAddress, notice: HealthNotice): void;
	/** An event was not even put aside. */
	full(bot: BotAddress, waiting: number): void;
}

/** Says in words how bots fare, and each thing only now and then. `now` is any clock, in ms. */
export const makeBotNotices = (tell: (notice: string) => void, now: () => number): BotNotices => {
	const told = new Map<string, number>();
	const ill = new Set<string>();
	const nameOf = ({app, page}: BotAddress): string => `${app}:${page}`;
	/** Says it unless it was said a moment ago. */
	const once = (what: string, words: string): boolean => {
		const last = told.get(what);
		if (last !== undefined && now() - last < quietMs) return false;
		told.set(what, now());
		tell(words);
		return true;
	};
	return {
		failed: (bot, attempt) => {
			const words = `The bot at ${bot.url} ${failureWords(attempt)}. Events are sent again: at once, then less and less often.`;
			if (once(`failed ${nameOf(bot)}`, words)) ill.add(nameOf(bot));
		},
		recovered: bot => {
			if (ill.delete(nameOf(bot))) tell(`The bot at ${bot.url} takes events again.`);
		},
		health: ({url}, notice) => tell(`The bot at ${url} ${healthWords[notice]}`),
		full: (bot, waiting) =>
			void once(
				`full ${nameOf(bot)}`,
				`${waiting} events wait for bots. More are not kept: what happens now does not reach the bot at ${bot.url}.`,
			),
	};
};
