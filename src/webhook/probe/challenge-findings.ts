import {type Cause, type Certainty, type Finding, found} from '../../causes/cause.js';
import {
	webhookChallengeNotPlain,
	webhookRedirect,
	webhookServerError,
	webhookServerUnreachable,
	webhookTunnelWrongPort,
	webhookVerifyTokenMismatch,
	webhookWrongPath,
} from '../../causes/webhook/index.js';
import type {Answer} from '../exchange.js';
import {describeExchange} from './describe-exchange.js';
import {hostPageFindings} from './host-page.js';
import type {Session} from './session.js';

const byteOrderMark = '\ufeff';

/** What stands around a challenge that is in the answer, but not alone. */
const wrapping = (text: string, challenge: string): string => {
	if (text.startsWith(byteOrderMark)) return 'A byte order mark stands in front of the challenge';
	if (text.trim() === challenge) return 'There are blanks or line ends around the challenge';
	if (text.trim() === `"${challenge}"` || text.trim() === `'${challenge}'`) return 'The challenge is in quotes';
	if (/^\s*[{[]/.test(text)) return 'The challenge is wrapped in JSON';
	return text.includes('<') ? 'The challenge is inside a page' : 'There is more text than the challenge';
};

const page = /<!doctype html|<html[\s>]|<body[\s>]|<head[\s>]/i;
const refusal =
	/\b(?:wrong|invalid|incorrect|bad|mismatch\w*|fail\w*|forbidden|denied|unauthori[sz]ed|not match\w*|error)\b|^\s*(?:ok|success|true|false|null|none|undefined)?\s*$/i;
const aboutToken = /\btokens?\b|\bverif\w*|\bchallenge\b|\bvalidation\b/i;

/** A 200 without the challenge: a refusal in words, or another page. */
const otherText = (text: string): readonly [Cause, Certainty] => {
	const words = text.replace(/<[^>]{0,1000}>/g, ' ');
	const refused = refusal.test(words);
	if (page.test(text) && !(refused && aboutToken.test(words))) return [webhookWrongPath, 'confirmed'];
	return refused || aboutToken.test(words) ? [webhookVerifyTokenMismatch, 'likely'] : [webhookWrongPath, 'likely'];
};

const byStatus = (status: number): readonly [Cause, Certainty] | undefined => {
	if (status >= 300 && status < 400) return [webhookRedirect, 'confirmed'];
	if (status === 404 || status === 405 || status === 410) return [webhookWrongPath, 'confirmed'];
	if (status >= 400 && status < 500) return [webhookVerifyTokenMismatch, status === 403 ? 'confirmed' : 'likely'];
	if (status === 500 || status === 501 || status === 505) return [webhookServerError, 'confirmed'];
	return status > 501 ? [webhookServerUnreachable, 'confirmed'] : undefined;
};

/** The URL that a redirect names, without its query: that may hold the verify token. */
const locationOf = ({headers}: Answer, url: URL): string | undefined => {
	const {location} = headers;
	if (typeof location !== 'string' || !URL.canParse(location, url.href)) return undefined;
	const {origin, pathname} = new URL(location, url);
	return `${origin}${pathname}`;
};

/** What is wrong with the answer to a handshake with the right token. Nothing, when it is the bare challenge. */
export const challengeFindings = (
	answer: Answer,
	challenge: string,
	{url, verifyToken}: Pick<Session, 'url' | 'verifyToken'>,
): readonly Finding[] => {
	const callbackUrl = url.href;
	const text = answer.body.toString();
	const seen = [describeExchange(answer)];
	if (answer.status === 200 && text === challenge) return [];
	const hostPage = hostPageFindings(answer, callbackUrl);
	if (hostPage.length > 0) return hostPage;
	const [cause, certainty] = byStatus(answer.status) ?? [];
	if (cause === webhookRedirect) {
		const location = locationOf(answer, url);
		return [found(webhookRedirect, {callbackUrl, ...(location !== undefined && {location})}, {seen})];
	}
	if (cause === webhookWrongPath)
		return [
			found(cause, {callbackUrl}, {seen}),
			...(/\bngrok|trycloudflare|loca\.lt/.test(url.hostname)
				? [found(webhookTunnelWrongPort, {callbackUrl}, {certainty: 'possible', seen})]
				: []),
		];
	if (cause && certainty) return [found(cause, {callbackUrl}, {certainty, seen})];
	if (text.includes(challenge) && text !== challenge)
		return [found(webhookChallengeNotPlain, {callbackUrl}, {seen: [wrapping(text, challenge), ...seen]})];
	if (text === challenge || isReformatted(text, challenge))
		return [found(webhookChallengeNotPlain, {callbackUrl}, {seen})];
	if (verifyToken && text.trim() === verifyToken.reveal())
		return [found(webhookChallengeNotPlain, {callbackUrl}, {seen: ['The verify token comes back, not the challenge']})];
	const [other, sure] = otherText(text);
	const alternative = other === webhookWrongPath ? webhookVerifyTokenMismatch : webhookWrongPath;
	return [
		found(other, {callbackUrl}, {certainty: sure, seen}),
		found(alternative, {callbackUrl}, {certainty: 'possible', seen}),
	];
};

/** The challenge after it was a number: `1.158e9`, `1158201444.0`. */
const isReformatted = (text: string, challenge: string): boolean =>
	/^[\d.eE+,]{1,40}$/.test(text.trim()) && Math.abs(Number(text.replaceAll(',', '')) - Number(challenge)) <= 1e5;
