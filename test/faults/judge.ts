import type {Outcome} from '../front-door.js';
import {type OnlineCommand, secrets} from './commands.js';
import type {Fault} from './faults.js';

/** A secret in any form that somebody could turn back. */
export const formsOf = (secret: string): readonly string[] => [
	secret,
	encodeURIComponent(secret),
	JSON.stringify(secret).slice(1, -1),
	Buffer.from(secret).toString('base64'),
	Buffer.from(secret).toString('base64url'),
	Buffer.from(secret).toString('hex'),
];

/** The kinds of secrets that a text shows, also where it breaks them over lines. */
export const leaksIn = (text: string, kinds: Readonly<Record<string, string>>): readonly string[] => {
	const joined = text.replace(/\s+/g, '');
	return Object.entries(kinds).flatMap(([kind, secret]) =>
		formsOf(secret).some(form => text.includes(form) || joined.includes(form)) ? [kind] : [],
	);
};

const stack = /\n\s+at (?:async )?[\w.<>[\] ]*\(?(?:file|node|\/)/;

export const showsStack = (text: string): boolean => stack.test(text);

interface ErrorDocument {
	readonly schemaVersion: number;
	readonly error?: {
		readonly id: string;
		readonly title: string;
		readonly exitCode: number;
		readonly fix: readonly {text: string}[];
		readonly retryAfterMs?: number;
	};
}

const documentOf = (stdout: string): ErrorDocument | undefined => {
	try {
		return JSON.parse(stdout) as ErrorDocument;
	} catch {
		return undefined;
	}
};

/** What is wrong with how a command met a fault; nothing, where it met it well. */
export const judge = (
	{line, ends}: OnlineCommand,
	fault: Fault,
	{outcome: {code, stdout, stderr}, json, durationMs}: {outcome: Outcome; json: boolean; durationMs: number},
): readonly string[] => {
	const other = ends?.(fault);
	const [exits, id] = other ? [other.exit, other.id] : [[fault.exit], fault.id];
	const complaints: string[] = [];
	const demand = (holds: boolean, complaint: string): void => {
		if (!holds) complaints.push(`${line} × ${fault.name}${json ? ' (json)' : ''}: ${complaint}`);
	};
	demand(
		exits.includes(code),
		`ends with ${code}, not ${exits.join(' or ')}: ${(json ? stdout : stderr).slice(0, 600)}`,
	);
	demand(!showsStack(stdout + stderr), 'shows a stack');
	for (const kind of leaksIn(stdout + stderr, secrets)) demand(false, `shows the ${kind}: ${stdout + stderr}`);
	// Many runs share the process: what ends too late ends with the time of one request, which is far more.
	demand(durationMs < fault.timeout * 1000 + 11_000, `took ${Math.round(durationMs)} ms`);
	if (other && !other.id) return complaints;
	if (json) {
		const document = documentOf(stdout);
		demand(
			document?.schemaVersion === 1 && document.error !== undefined,
			`stdout is no failure in JSON: ${stdout.slice(0, 200)}`,
		);
		demand(id === undefined || id.test(document?.error?.id ?? ''), `names ${document?.error?.id}`);
		demand(document?.error?.exitCode === code, 'tells another exit code than it ends with');
		demand(document?.error?.retryAfterMs === (fault.minutes && fault.minutes * 60_000), 'does not say when, in ms');
	} else {
		demand(stdout === '', `stdout holds ${stdout.slice(0, 200)}`);
		demand(/^✖ [A-Z][^\n]{15,}/m.test(stderr), `says no sentence: ${stderr.slice(0, 200)}`);
		demand(
			id === undefined || new RegExp(`\\b${id.source.replace(/^\^|\$$/g, '')}`, 'm').test(stderr),
			`does not name its cause: ${stderr}`,
		);
		const when = new RegExp(`Try again in ${fault.minutes ?? ''}\\s+minutes`);
		if (fault.minutes) demand(when.test(stderr), `does not say when: ${stderr}`);
	}
	return complaints;
};
