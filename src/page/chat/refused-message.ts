import {asJson, type CauseJson} from '../../causes/as-json.js';
import {diagnose} from '../../causes/diagnose.js';
import {isRecord} from '../../core/json.js';
import {GraphError} from '../../graph/error.js';
import type {RecordedCall} from '../../sandbox/recorded-call.js';

const mostText = 3_000;

/** A command to paste must run where the bot runs: in the sandbox. */
const inSandbox = (cause: CauseJson): CauseJson => ({
	...cause,
	fix: cause.fix.map(fix =>
		fix.command === undefined || fix.command.includes('--sandbox')
			? fix
			: {...fix, command: `${fix.command} --sandbox`},
	),
});

/** Why a call was refused and what helps. Nothing for a call that succeeded or got no answer. */
export const causesOfRefusal = (call: RecordedCall, answer: unknown): readonly CauseJson[] => {
	const error = isRecord(answer) ? answer.error : undefined;
	if (!isRecord(error) || call.code === undefined) return [];
	const text = (key: string): string | undefined => (typeof error[key] === 'string' ? error[key] : undefined);
	const [type, userTitle, userMessage] = [text('type'), text('error_user_title'), text('error_user_msg')];
	const method = call.method === 'POST' || call.method === 'DELETE' ? call.method : 'GET';
	const refusal = new GraphError(
		{
			message: call.message ?? '',
			code: call.code,
			status: call.status,
			fbtraceId: call.traceId,
			...(call.subcode !== undefined && {subcode: call.subcode}),
			...(type !== undefined && {type}),
			...(userTitle !== undefined && {userTitle}),
			...(userMessage !== undefined && {userMessage}),
		},
		{method, path: call.path},
	);
	return diagnose(refusal).map(finding => inSandbox(asJson(finding)));
};

/** What a message would have shown, in words. */
export const wordsOf = (message: unknown): string => {
	if (!isRecord(message)) return 'Something that is no message';
	if (typeof message.text === 'string') return clip(message.text);
	const {attachment} = message;
	if (!isRecord(attachment)) return 'An empty message';
	const payload = isRecord(attachment.payload) ? attachment.payload : {};
	const kind = payload.template_type ?? attachment.type ?? 'attachment';
	const elements = Array.isArray(payload.elements) ? payload.elements.filter(isRecord) : [];
	const titles = [payload.text, ...elements.map(({title}) => title)].filter(title => typeof title === 'string');
	return clip([`[${String(kind)}]`, ...titles].join(' '));
};

const clip = (text: string): string => (text.length > mostText ? `${text.slice(0, mostText)}…` : text);
