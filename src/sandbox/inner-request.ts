import type {GraphRequest} from './graph-api.js';
import {Params} from './http/params.js';
import {readForm} from './http/read-params.js';
import type {InnerRequest} from './routes/route.js';

/**
 * A part of a batch as a call of its own. It has the token of the batch unless it brings one; the proof of the batch
 * fits its own token alone, so a part with another token has to bring another proof.
 */
export const innerRequest = (
	{method, target, body}: InnerRequest,
	{params, origin, agent}: GraphRequest,
	token: string,
	version: string,
): GraphRequest => {
	const [path = '', ...query] = target.split('?');
	const values = new Map([...readForm(query.join('?')), ...readForm(body)]);
	if (!values.has('access_token')) {
		values.set('access_token', token);
		for (const name of ['appsecret_proof', 'appsecret_time'])
			if (!values.has(name) && params.has(name)) values.set(name, params.raw(name));
	}
	const bare = path.replace(/^\//, '');
	return {
		method,
		path: /^v\d+\.\d+(\/|$)/.test(bare) ? `/${bare}` : `/${version}/${bare}`,
		params: new Params(values),
		uploads: [],
		origin,
		agent,
		inner: true,
	};
};
