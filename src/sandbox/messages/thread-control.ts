import {threadOwner} from '../deliveries/receivers.js';
import type {Call} from '../routes/route.js';
import type {PageCaller} from '../rules/demand.js';
import {Refusal} from '../rules/refusal.js';

/** The app id of the inbox in which people answer by hand. */
export const pageInbox = '263902037430900';

/** @throws Refusal while another app controls the thread */
export const demandThreadControl = (call: Call, {app}: PageCaller, psid: string): void => {
	const owner = threadOwner(call.world, psid, call.now);
	if (owner === undefined || owner === app.id) return;
	throw new Refusal('(#10) Message failed to send because another app is controlling this thread now.', {
		code: 10,
		subcode: 2018300,
	});
};
