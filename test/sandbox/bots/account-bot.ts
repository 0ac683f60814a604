import {createHmac, timingSafeEqual} from 'node:crypto';
import {type BotSettings, greet, serve} from './serve.js';

/** A bot with accounts of its own: a login page that asks Meta who is there, and sends the person back with a code. */
export const startAccountBot = async ({
	graphUrl,
	pageToken,
	appSecret,
	verifyToken,
}: BotSettings): Promise<{readonly webhook: string; readonly linked: ReadonlyMap<string, string>}> => {
	const linked = new Map<string, string>();
	const authorization = `Bearer ${pageToken}`;
	const send = (recipient: object, message: object) =>
		fetch(`${graphUrl}/v26.0/me/messages`, {
			method: 'POST',
			headers: {authorization, 'content-type': 'application/json'},
			body: JSON.stringify({recipient, messaging_type: 'RESPONSE', message}),
		});

	const isSigned = (body: Buffer, header: unknown): boolean => {
		const expected = Buffer.from(`sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`);
		const given = Buffer.from(String(header));
		return given.length === expected.length && timingSafeEqual(given, expected);
	};

	const origin = await serve(async incoming => {
		const {request, response, url, body} = incoming;
		if (url.pathname === '/login') {
			const token = url.searchParams.get('account_linking_token') ?? '';
			const asked = new URLSearchParams({fields: 'recipient', account_linking_token: token});
			const answer = await fetch(`${graphUrl}/v26.0/me?${asked}`, {headers: {authorization}});
			const {recipient} = (await answer.json()) as {recipient: string};
			linked.set(recipient, 'account-17');
			const back = new URL(url.searchParams.get('redirect_uri') ?? '');
			back.searchParams.set('authorization_code', 'account-17');
			return response.writeHead(302, {location: back.href}).end();
		}
		if (request.method === 'GET') return greet(incoming, verifyToken);
		if (!isSigned(body, request.headers['x-hub-signature-256'])) return response.writeHead(403).end();
		response.end('EVENT_RECEIVED');
		for (const {messaging = []} of JSON.parse(body.toString()).entry)
			for (const {sender, message, account_linking: linking} of messaging) {
				if (linking?.status === 'linked') await send(sender, {text: `Hello ${linking.authorization_code}`});
				if (linking?.status === 'unlinked') await send(sender, {text: 'Goodbye'});
				if (message?.text !== undefined && !message.is_echo) {
					const out = linked.has(sender.id);
					const button = out ? {type: 'account_unlink'} : {type: 'account_link', url: `${origin}/login`};
					const payload = {template_type: 'button', text: out ? 'Log out?' : 'Log in?', buttons: [button]};
					await send(sender, {attachment: {type: 'template', payload}});
				}
			}
		return undefined;
	});
	return {webhook: `${origin}/webhook`, linked};
};
