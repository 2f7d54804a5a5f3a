#pragma once

#include "sandbox/state/clockwork.h"
#include "sandbox/wire/faults.h"
#include "sandbox/wire/http.h"

namespace sandbox {

/// What the provider has in its web console only: reviews, letters, payment, renewals with their
/// link, DNS records; and what only a sandbox has: the clock, faults, the ledger. Plain HTML; every
/// form posts and is redirected. Refuses requests that another site's page sends.
class Console
{
public:
    Console(Provider &provider, Clockwork &clockwork, Faults &faults)
        : m_provider(provider)
        , m_clockwork(clockwork)
        , m_faults(faults)
    {
    }

    HttpReply handle(const HttpRequest &request);

private:
    HttpReply get(const HttpRequest &request);
    HttpReply post(const HttpRequest &request);
    HttpReply postClock(const HttpRequest &request);

    Provider &m_provider;
    Clockwork &m_clockwork;
    Faults &m_faults;
};

} // namespace sandbox
