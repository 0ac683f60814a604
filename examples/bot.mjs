// A bot as small as they come: it greets, offers a button, and links an account.
import {createHmac, timingSafeEqual} from 'node:crypto';
import {createServer} from 'node:http';

/** Meta signs the very bytes that it sends. */
const isFromMeta = (body, header, secret) => {
	const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
	const given = Buffer.from(header ?? '');
	return given.length === expected.length && timingSafeEqual(given, expected);
};

const answerTo = ({message, postback, account_linking: linking}) => {
	if (message?.is_echo) return undefined;
	if (postback?.payload === 'HOURS') return {text: 'We are open from 8 to 18.'};
	if (linking?.status === 'linked') return {text: `Welcome back, ${linking.authorization_code}!`};
	if (!message) return undefined;
	const buttons = [
		{type: 'postback', title: 'Opening hours', payload: 'HOURS'},
		{type: 'account_link', url: 'https://coffee.example.com/login'},
	];
	const payload = {template_type: 'button', text: 'Hello! What can I do for you?', buttons};
	return {attachment: {type: 'template', payload}};
};

export const startBot = ({graphUrl = 'https://graph.facebook.com', pageToken, appSecret, verifyToken, port = 0}) => {
	const send = (recipient, message) =>
		fetch(`${graphUrl}/v26.0/me/messages`, {
			method: 'POST',
			headers: {'content-type': 'application/json', authorization: `Bearer ${pageToken}`},
			body: JSON.stringify({recipient, messaging_type: 'RESPONSE', message}),
		});

	const server = createServer(async (request, response) => {
		const query = new URL(request.url, 'http://bot').searchParams;
		if (request.method === 'GET') {
			const known = query.get('hub.verify_token') === verifyToken;
			response.writeHead(known ? 200 : 403).end(known ? query.get('hub.challenge') : '');
			return;
		}
		const chunks = [];
		for await (const chunk of request) chunks.push(chunk);
		const body = Buffer.concat(chunks);
		if (!isFromMeta(body, request.headers['x-hub-signature-256'], appSecret)) {
			response.writeHead(403).end();
			return;
		}
		// First the answer, then the work: Meta waits five seconds.
		response.end('EVENT_RECEIVED');
		for (const {messaging = []} of JSON.parse(body.toString()).entry)
			for (const event of messaging) {
				const answer = answerTo(event);
				if (answer) await send(event.sender, answer);
			}
	});
	return new Promise(resolve => server.listen(port, () => resolve(server)));
};

// `node bot.mjs` runs it with what the environment says, such as that which `messenger-tool sandbox -- node bot.mjs` makes.
if (process.argv[1] === import.meta.filename) {
	const {env} = process;
	await startBot({
		graphUrl: env.MESSENGER_GRAPH_URL,
		pageToken: env.MESSENGER_PAGE_TOKEN,
		appSecret: env.MESSENGER_APP_SECRET,
		verifyToken: env.MESSENGER_VERIFY_TOKEN,
		port: Number(env.PORT ?? 4000),
	});
}
