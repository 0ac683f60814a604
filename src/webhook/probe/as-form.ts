import type {Exchange} from '../exchange.js';
import {signedHeaders} from '../send-event.js';
import type {Session} from './session.js';

/** An event as a form: a server that reads only forms answers it in another way. */
export const asForm = (session: Session): Promise<Exchange> => {
	const body = Buffer.from('object=page&entry[0][id]=200000000000001&entry[0][time]=1790000000000');
	const signed = session.appSecret ? signedHeaders(body, session.appSecret, '0') : {};
	return session.deliver(body, {
		headers: {...signed, 'content-type': 'application/x-www-form-urlencoded'},
	});
};
