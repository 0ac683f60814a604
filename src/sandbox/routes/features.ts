import {demandMessaging, nodeOfKind} from '../rules/demand.js';
import {refusals} from '../rules/refusals.js';
import type {Call, Route} from './route.js';

const setNlp = (call: Call): object => {
	demandMessaging(call);
	if (!call.params.has('nlp_enabled')) throw refusals.required('nlp_enabled');
	return {success: true};
};

const logEvents = (call: Call): object => {
	nodeOfKind(call, 'app');
	if (call.params.text('event') !== 'CUSTOM_APP_EVENTS') throw refusals.required('event');
	// A JSON text even in a JSON body: so the edge has always been called.
	if (!/^\[.+\]$/s.test(call.params.text('custom_events')?.trim() ?? '')) throw refusals.required('custom_events');
	return {success: true};
};

/** Neighbours of messaging that bots switch on or report to, and hear nothing of. */
export const featureRoutes: readonly Route[] = [
	{
		method: 'POST',
		path: '/{page}/nlp_configs',
		does: 'takes the settings of the built-in language processing',
		lacks: 'the processing: no event carries nlp',
		handle: setNlp,
	},
	{
		method: 'GET',
		path: '/{page}/messaging_feature_review',
		does: 'no feature under review',
		lacks: 'reviews: what was once reviewed here, subscription messaging, is retired',
		handle: call => {
			demandMessaging(call);
			return {data: []};
		},
	},
	{
		method: 'POST',
		path: '/{app}/activities',
		does: 'takes events of a bot for the analytics of the app; the one call that needs no token',
		lacks: 'the analytics: events are counted nowhere',
		withoutToken: true,
		handle: logEvents,
	},
];
