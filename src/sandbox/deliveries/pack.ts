import {isRecord} from '../../core/json.js';
import {metaJson} from '../../webhook/meta-json.js';
import {sign} from '../../webhook/signature.js';
import type {PageEvent} from './page-event.js';

/** In standby Meta keeps the payload of a postback to itself. */
const withoutPayload = (item: object): object => {
	const {postback} = item as {readonly postback?: unknown};
	if (!isRecord(postback)) return item;
	const {payload: _, ...rest} = postback;
	return {...item, postback: rest};
};

/** The body of a delivery and the headers that Meta sends with it, both signatures among them. */
export const pack = (
	{page, item, at, field, form}: PageEvent,
	standby: boolean,
	secret: string,
): {readonly body: string; readonly headers: Readonly<Record<string, string>>} => {
	const talk = standby ? {standby: [withoutPayload(item)]} : {messaging: [item]};
	const content = form === 'change' ? {changes: [{field, value: item}]} : talk;
	const body = metaJson({object: 'page', entry: [{time: at, id: page, ...content}]});
	const {sha1, sha256} = sign(Buffer.from(body), secret);
	return {
		body,
		headers: {
			'content-type': 'application/json',
			'user-agent': 'facebookexternalua',
			'x-hub-signature': sha1,
			'x-hub-signature-256': sha256,
		},
	};
};
