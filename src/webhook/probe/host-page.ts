import {type Cause, type Finding, found} from '../../causes/cause.js';
import {webhookAccessProtected} from '../../causes/webhook/access-protected.js';
import {webhookHostQuota} from '../../causes/webhook/host-quota.js';
import {webhookServerUnreachable} from '../../causes/webhook/server-unreachable.js';
import {webhookTunnelExpired} from '../../causes/webhook/tunnel-expired.js';
import {webhookTunnelInterstitial} from '../../causes/webhook/tunnel-interstitial.js';
import {webhookTunnelWrongPort} from '../../causes/webhook/tunnel-wrong-port.js';
import type {Answer} from '../exchange.js';
import {describeExchange} from './describe-exchange.js';

/** What a tunnel or host says in place of the server behind it. */
interface HostPage {
	readonly cause: Cause;
	readonly says: string;
	readonly code?: readonly number[];
	readonly text?: RegExp;
}

/** ngrok numbers its pages; the others are known by their words. */
const pages: readonly HostPage[] = [
	{
		cause: webhookTunnelExpired,
		says: 'The tunnel service knows no tunnel of that name',
		code: [333, 3200, 3204, 3208, 3209],
		text: /\btunnel [\w.:/-]{1,200} not found\b|\b503 - tunnel unavailable\b|cloudflare tunnel error|argo tunnel error|\berror code: 10(?:33|16)\b|\bendpoint \S{1,200} is offline\b/i,
	},
	{
		cause: webhookTunnelInterstitial,
		says: 'The tunnel service shows a page of its own first',
		code: [6022, 6024],
		text: /ngrok-skip-browser-warning|bypass-tunnel-reminder|x-tunnel-skip-antiphishing-page|\byou are about to visit\b|\bserved via a localtunnel\b|\btunnel website ahead\b/i,
	},
	{cause: webhookHostQuota, says: 'The account of the tunnel is used up', code: [717, 720, 725, 726, 727, 734, 4027]},
	{
		cause: webhookTunnelWrongPort,
		says: 'The tunnel works, but nothing answers at the port that it forwards to',
		code: [8012, 8003],
		text: /unable to reach the origin service|failed to complete tunnel connection/i,
	},
];

const errorNumber = ({headers}: Answer, text: string): number =>
	Number(/ERR_NGROK_(\d{1,5})/.exec(`${headers['ngrok-error-code'] ?? ''} ${text}`)?.[1]);

/** A login that no handler of a webhook asks for. */
const isLogin = ({status, headers}: Answer, text: string): boolean =>
	status === 401 &&
	(/^(?:basic|digest|negotiate|ntlm)\b/i.test(`${headers['www-authenticate'] ?? ''}`) ||
		/_vercel_sso_nonce/.test(`${headers['set-cookie'] ?? ''}`) ||
		/<title>\s*authentication required/i.test(text));

/** Recognises the pages of tunnels and hosts, whatever status they come with. */
export const hostPageFindings = (answer: Answer, callbackUrl: string): readonly Finding[] => {
	const text = answer.body.toString();
	const number = errorNumber(answer, text);
	const page = pages.find(candidate => candidate.code?.includes(number) || candidate.text?.test(text));
	if (page) return [found(page.cause, {callbackUrl}, {seen: [page.says, describeExchange(answer)]})];
	if (isLogin(answer, text)) return [found(webhookAccessProtected, {callbackUrl}, {seen: [describeExchange(answer)]})];
	if (answer.status === 402 || answer.status === 429)
		return [found(webhookHostQuota, {callbackUrl}, {seen: [describeExchange(answer)]})];
	return Number.isNaN(number)
		? []
		: [
				found(
					webhookServerUnreachable,
					{callbackUrl},
					{seen: [`ngrok says ERR_NGROK_${number}`, describeExchange(answer)]},
				),
			];
};
