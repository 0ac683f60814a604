import {createHmac} from 'node:crypto';
import {type BotSettings, greet, serve} from './serve.js';

/** As libraries for other languages do it: forms with JSON in their fields, the page by its id, the legacy signature, a proof. */
export const startFormBot = async (
	{graphUrl, pageToken, appSecret, verifyToken}: BotSettings,
	page: string,
): Promise<string> => {
	const proof = createHmac('sha256', appSecret).update(pageToken).digest('hex');
	const send = async (recipient: object, message: object): Promise<void> => {
		const body = new URLSearchParams({
			access_token: pageToken,
			appsecret_proof: proof,
			messaging_type: 'RESPONSE',
			recipient: JSON.stringify(recipient),
			message: JSON.stringify(message),
		});
		const answer = await fetch(`${graphUrl}/v3.2/${page}/messages`, {method: 'POST', body});
		if (!answer.ok) throw new Error(await answer.text());
	};
	const url = await serve(async incoming => {
		if (incoming.request.method === 'GET') return greet(incoming, verifyToken);
		const digest = createHmac('sha1', appSecret).update(incoming.body).digest('hex');
		if (incoming.request.headers['x-hub-signature'] !== `sha1=${digest}`) return incoming.response.writeHead(403).end();
		incoming.response.end();
		const {entry} = JSON.parse(incoming.body.toString());
		for (const {messaging = [], changes = []} of entry) {
			for (const {sender, message, reaction, read, delivery} of messaging) {
				if (reaction) await send(sender, {text: `You feel ${reaction.reaction}`});
				if (message && !message.is_echo && !read && !delivery)
					await send(sender, {
						attachment: {type: 'image', payload: {url: 'https://example.com/a.png', is_reusable: true}},
					});
			}
			for (const {field, value} of changes)
				if (field === 'feed' && value.item === 'comment')
					await send({comment_id: value.comment_id}, {text: `About “${value.message}”: write to us`});
		}
		return undefined;
	});
	return `${url}/hook?bot=form`;
};
