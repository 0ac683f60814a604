import {specOf} from '../config/setting-specs.js';
import {systemClock} from '../core/clock.js';
import {Secret} from '../core/secret.js';
import type {Setting, SettingKey, Settings} from '../core/setting.js';
import {toolVersion} from '../core/version.js';
import {doctor as examine} from '../diagnostics/doctor.js';
import type {Report} from '../diagnostics/report.js';
import {explain} from '../explain/explain.js';
import {createGraph} from '../graph/graph.js';
import {createHttp} from '../graph/http.js';
import {plainly} from './plainly.js';

/** What the doctor is to look at. The more it is given, the more it can check; nothing is read from the environment. */
export interface DoctorOptions {
	readonly appId?: string;
	readonly appSecret?: string | Secret;
	readonly pageId?: string;
	readonly pageToken?: string | Secret;
	readonly userToken?: string | Secret;
	/** What the webhook expects in the handshake. */
	readonly verifyToken?: string | Secret;
	/** Default: Meta's. That of a sandbox, in tests. */
	readonly graphUrl?: string;
	readonly graphVersion?: string;
	/** A person: also finds out whether, and why not, this id can be written to. */
	readonly recipient?: string;
	/** Also calls this webhook as Meta does, with test events. */
	readonly webhookUrl?: string;
	/** An error or a log to take into account. */
	readonly error?: string;
	/** Only these areas or checks. */
	readonly only?: readonly string[];
	readonly skip?: readonly string[];
	/** Also examines every page that the user token reaches. */
	readonly allPages?: boolean;
	/** For a single request, in ms. Default 15,000. */
	readonly requestTimeout?: number;
	/** Ends the examination; what has no answer by then is reported as such. */
	readonly signal?: AbortSignal;
}

const given = [
	'appId',
	'appSecret',
	'pageId',
	'pageToken',
	'userToken',
	'verifyToken',
	'graphUrl',
	'graphVersion',
] as const satisfies readonly (SettingKey & keyof DoctorOptions)[];

const settingOf = (key: SettingKey, value: string | Secret): Setting<string | Secret> => {
	const spec = specOf(key);
	const text = value instanceof Secret ? value.reveal() : value;
	const fault = spec.fault(text);
	return {
		value: spec.secret ? new Secret(text) : text,
		source: {kind: 'flag', name: key},
		hides: [],
		...(fault !== undefined && {fault}),
	};
};

const settingsOf = (options: DoctorOptions): Settings => {
	const settings = given.flatMap(key => {
		const value = options[key] ?? specOf(key).default;
		return value === undefined ? [] : [[key, settingOf(key, value)] as const];
	});
	return Object.fromEntries(settings) as unknown as Settings;
};

/**
 * Examines the set-up of a Messenger app, by reading alone, and names what is wrong with proof: the report that the
 * command `doctor --json` prints. What cannot be reached is in the report, and ends nothing.
 * @throws RangeError for an area or a check that does not exist
 */
export const doctor = async (options: DoctorOptions = {}): Promise<Report> => {
	const {recipient, webhookUrl, error, only, skip, allPages = false, requestTimeout = 15_000} = options;
	const signal = options.signal ?? new AbortController().signal;
	const settings = settingsOf(options);
	const graph = createGraph(
		createHttp({
			origin: settings.graphUrl.value,
			version: settings.graphVersion.value,
			...(settings.appSecret && {appSecret: settings.appSecret.value}),
			requestTimeout,
			signal,
			clock: systemClock,
			userAgent: `messenger-tool/${toolVersion}`,
		}),
	);
	try {
		const {report} = await examine({
			graph,
			settings,
			target: {...(recipient !== undefined && {recipient}), ...(webhookUrl !== undefined && {webhookUrl})},
			suspects: error === undefined ? [] : explain(error).findings,
			only,
			skip,
			allPages,
			signal,
			version: toolVersion,
		});
		return report;
	} catch (problem) {
		throw plainly(problem);
	}
};
