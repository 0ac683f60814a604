/** How a call can end without an answer of the Graph API, by the cause that it shows. */
export type TransportFault =
	| {readonly kind: 'drop'}
	| {readonly kind: 'hang'}
	| {
			readonly kind: 'raw';
			readonly status: number;
			readonly headers: Readonly<Record<string, string>>;
			readonly body: string;
	  };

const html = {'content-type': 'text/html'};

export const transportFaults: Readonly<Record<string, TransportFault>> = {
	'network.reset': {kind: 'drop'},
	'network.timeout': {kind: 'hang'},
	'network.not-graph': {
		kind: 'raw',
		status: 502,
		headers: html,
		body: '<!doctype html><title>502 Bad Gateway</title><h1>Bad Gateway</h1>',
	},
	'network.redirect': {
		kind: 'raw',
		status: 302,
		headers: {...html, location: 'https://login.example.com/'},
		body: '',
	},
	'network.strange-reply': {
		kind: 'raw',
		status: 200,
		headers: {'content-type': 'application/json'},
		body: '{"answer":42}',
	},
};
