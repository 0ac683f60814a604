import type {Cause} from '../cause.js';
import {subscriptionAppWebhookMissing} from './app-webhook-missing.js';
import {subscriptionDisabledAfterFailures} from './disabled-after-failures.js';
import {subscriptionFieldsMissing} from './fields-missing.js';
import {subscriptionFieldsParamMissing} from './fields-param-missing.js';
import {subscriptionFieldsRefused} from './fields-refused.js';
import {subscriptionPageNotSubscribed} from './page-not-subscribed.js';
import {subscriptionStalePage} from './stale-page.js';
import {subscriptionUnknownField} from './unknown-field.js';
import {subscriptionWrongObject} from './wrong-object.js';

export const subscription: readonly Cause[] = [
	subscriptionAppWebhookMissing,
	subscriptionDisabledAfterFailures,
	subscriptionFieldsMissing,
	subscriptionFieldsParamMissing,
	subscriptionFieldsRefused,
	subscriptionPageNotSubscribed,
	subscriptionStalePage,
	subscriptionUnknownField,
	subscriptionWrongObject,
];
