import {type Cause, type Certainty, type Finding, found} from '../../causes/cause.js';
import {webhookChallengeNotPlain} from '../../causes/webhook/challenge-not-plain.js';
import {webhookRedirect} from '../../causes/webhook/redirect.js';
import {webhookServerError} from '../../causes/webhook/server-error.js';
import {webhookServerUnreachable} from '../../causes/webhook/server-unreachable.js';
import {webhookTunnelWrongPort} from '../../causes/webhook/tunnel-wrong-port.js';
import {webhookVerifyTokenMismatch} from '../../causes/webhook/verify-token-mismatch.js';
import {webhookWrongPath} from '../../causes/webhook/wrong-path.js';
import type {Answer} from '../exchange.js';
import {describeExchange} from './describe-exchange.js';
import {hostPageFindings} from './host-page.js';
import type {Session} from './session.js';

const byteOrderMark = '\ufeff';

/** What stands around a challenge that is in the answer, but not alone. */
const wrapping = (text: string, challenge: string): string => {
	if (text.includes('\0')) return 'The challenge comes in UTF-16: two bytes for each digit';
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

/** The server says itself that it is the token. */
const namesToken = (text: string): boolean => {
	const words = text.replace(/<[^>]{0,1000}>/g, ' ');
	return refusal.test(words) && aboutToken.test(words);
};

/** A 200 without the challenge: a refusal in words, or another page. */
const otherText = (text: string): readonly [Cause, Certainty] => {
	if (namesToken(text)) return [webhookVerifyTokenMismatch, 'confirmed'];
	if (page.test(text)) return [webhookWrongPath, 'confirmed'];
	return refusal.test(text) || aboutToken.test(text)
		? [webhookVerifyTokenMismatch, 'likely']
		: [webhookWrongPath, 'likely'];
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
	if (cause === webhookVerifyTokenMismatch && namesToken(text)) return [found(cause, {callbackUrl}, {seen})];
	if (cause && certainty) return [found(cause, {callbackUrl}, {certainty, seen})];
	const {'content-encoding': encoding = 'identity'} = answer.headers;
	if (encoding !== 'identity')
		return [
			found(webhookChallengeNotPlain, {callbackUrl}, {seen: [`It comes as ${encoding}, which nobody asked for`]}),
		];
	if (text.replaceAll('\0', '').includes(challenge) && text !== challenge)
		return [found(webhookChallengeNotPlain, {callbackUrl}, {seen: [wrapping(text, challenge), ...seen]})];
	if (text === challenge || isReformatted(text, challenge))
		return [found(webhookChallengeNotPlain, {callbackUrl}, {seen})];
	if (verifyToken && text.trim() === verifyToken.reveal())
		return [found(webhookChallengeNotPlain, {callbackUrl}, {seen: ['The verify token comes back, not the challenge']})];
	const [other, sure] = otherText(text);
	if (other === webhookVerifyTokenMismatch && sure === 'confirmed') return [found(other, {callbackUrl}, {seen})];
	const alternative = other === webhookWrongPath ? webhookVerifyTokenMismatch : webhookWrongPath;
	return [
		found(other, {callbackUrl}, {certainty: sure, seen}),
		found(alternative, {callbackUrl}, {certainty: 'possible', seen}),
	];
};

/** The challenge after it was a number: `1.158e9`, `1158201444.0`. */
const isReformatted = (text: string, challenge: string): boolean =>
	/^[\d.eE+,]{1,40}$/.test(text.trim()) && Math.abs(Number(text.replaceAll(',', '')) - Number(challenge)) <= 1e5;
