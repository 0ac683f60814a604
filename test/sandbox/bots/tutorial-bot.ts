import {type BotSettings, greet, serve} from './serve.js';

interface Item {
	readonly sender: {readonly id: string};
	readonly message?: {
		readonly is_echo?: boolean;
		readonly text?: string;
		readonly quick_reply?: {readonly payload: string};
		readonly attachments?: readonly {readonly type: string; readonly payload: {readonly url: string}}[];
	};
	readonly postback?: {readonly payload: string; readonly referral?: {readonly ref: string}};
	readonly referral?: {readonly ref: string};
	readonly optin?: {readonly ref: string};
}

/** As the tutorials have it: token in the query, JSON in the body, an old version in the path, no signature looked at. */
export const startTutorialBot = async ({graphUrl, pageToken, verifyToken}: BotSettings): Promise<string> => {
	const token = `access_token=${pageToken}`;
	const post = async (path: string, body: object): Promise<void> => {
		const headers = {'content-type': 'application/json'};
		const answer = await fetch(`${graphUrl}/v2.6/me/${path}?${token}`, {
			method: 'POST',
			headers,
			body: JSON.stringify(body),
		});
		if (!answer.ok) throw new Error(await answer.text());
	};
	const send = (psid: string, message: object) => post('messages', {recipient: {id: psid}, message});
	const act = (psid: string, action: string) => post('messages', {recipient: {id: psid}, sender_action: action});

	const welcome = async (psid: string, ref?: string): Promise<void> => {
		const profile = await fetch(`${graphUrl}/v2.6/${psid}?fields=first_name,last_name,profile_pic&${token}`);
		const {first_name: name} = (await profile.json()) as {first_name: string};
		await send(psid, {text: ref === undefined ? `Welcome, ${name}!` : `Welcome from ${ref}, ${name}!`});
	};

	const offer = {
		attachment: {
			type: 'template',
			payload: {
				template_type: 'generic',
				elements: [
					{
						title: 'Espresso',
						subtitle: 'Short and strong',
						image_url: 'https://coffee.example.com/espresso.png',
						default_action: {type: 'web_url', url: 'https://coffee.example.com/espresso'},
						buttons: [
							{type: 'web_url', url: 'https://coffee.example.com', title: 'Shop'},
							{type: 'postback', title: 'Order', payload: 'ORDER'},
						],
					},
				],
			},
		},
	};

	const handle = async ({sender: {id}, message, postback, referral, optin}: Item): Promise<void> => {
		if (message?.is_echo) return;
		if (optin) return send(id, {text: `You came by ${optin.ref}`});
		if (referral) return welcome(id, referral.ref);
		if (postback?.payload === 'START') return welcome(id, postback.referral?.ref);
		if (postback) return send(id, {text: `Thank you: ${postback.payload}`});
		if (!message) return;
		await act(id, 'mark_seen');
		await act(id, 'typing_on');
		if (message.quick_reply) return send(id, {text: `You chose ${message.quick_reply.payload}`});
		if (message.attachments) return send(id, {attachment: message.attachments[0]});
		if (message.text === 'menu') return send(id, offer);
		await act(id, 'typing_off');
		return send(id, {
			text: `You said ${message.text}`,
			quick_replies: [{content_type: 'text', title: 'Red', payload: 'RED'}],
		});
	};

	const url = await serve(async incoming => {
		if (incoming.request.method === 'GET') return greet(incoming, verifyToken);
		const {entry} = JSON.parse(incoming.body.toString()) as {entry: {messaging?: Item[]}[]};
		// Many answer when the work is done.
		for (const {messaging = []} of entry) for (const item of messaging) await handle(item);
		return incoming.response.end('EVENT_RECEIVED');
	});
	await post('messenger_profile', {
		get_started: {payload: 'START'},
		greeting: [{locale: 'default', text: 'Hello {{user_first_name}}'}],
		persistent_menu: [
			{
				locale: 'default',
				composer_input_disabled: false,
				call_to_actions: [{type: 'postback', title: 'Help', payload: 'HELP'}],
			},
		],
	});
	return `${url}/webhook`;
};
