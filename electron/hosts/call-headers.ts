/** Headers that every host copies into a call's context; outside the contract, the same everywhere. */
export const requestIdHeader = 'x-request-id';
export const ticketHeader = 'x-ticket';
