import {getRequestListener} from '@hono/node-server';
import type {Listener} from '../http/graph-listener.js';
import {asRefusal} from '../rules/as-refusal.js';
import {errorBody} from '../rules/refusal.js';
import type {Sandbox} from '../sandbox.js';
import {controlApi} from './control.js';

/** Serves the sandbox's own API. */
export const controlListener = (sandbox: Sandbox): Listener => {
	const api = controlApi(sandbox);
	return getRequestListener(async request => {
		try {
			return await api.fetch(request);
		} catch (error) {
			return Response.json(errorBody(asRefusal(error), ''), {status: 500});
		}
	});
};
