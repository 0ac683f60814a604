import type {Fault} from './bot.js';

export const transportFaults: readonly Fault[] = [
	{name: 'a self-signed certificate', cause: 'webhook.tls-untrusted', tls: 'self-signed'},
	{name: 'an expired certificate', cause: 'webhook.tls-untrusted', tls: 'expired'},
	{name: 'a certificate for another host', cause: 'webhook.tls-untrusted', tls: 'wrong-host'},
	{name: 'a chain without its middle', cause: 'webhook.tls-untrusted', tls: 'incomplete'},
	{name: 'plain http on the port of an https URL', cause: 'webhook.not-https', scheme: 'https'},
	{name: 'https on the port of an http URL', cause: 'webhook.not-https', tls: 'good', scheme: 'http'},
];
