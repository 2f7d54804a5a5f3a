#pragma once

#include "core/crypto/accesssecret.h"
#include "core/net/qthttptransport.h"
#include "core/provider/apiclient.h"
#include "tests/sandbox/sandboxclient.h"

/// CertDesk's own client of a sandbox, on one of the two sites.
struct AccountClient
{
    AccountClient(const SharedAuthority &authority, core::Site site)
        : sandbox(authority, optionsFor(site))
        , client(accountOf(site, sandbox.address()), transport, core::systemTime, quick())
    {
        client.setSecretKey(core::joinAccessSecret(std::span(sandbox.address().key.secretKey), {}));
    }

    static sandbox::SandboxOptions optionsFor(core::Site site)
    {
        sandbox::SandboxOptions options;
        options.site =
            site == core::Site::Mainland ? sandbox::Site::Mainland : sandbox::Site::International;
        return options;
    }
    static core::Account accountOf(core::Site site, const sandbox::SandboxAddress &address)
    {
        core::Account account;
        account.site = site;
        account.secretId = address.key.secretId;
        account.apiOverride = QUrl(address.api);
        return account;
    }
    static core::ApiClient::Options quick()
    {
        core::ApiClient::Options options;
        options.retryDelays = {std::chrono::milliseconds(1)};
        return options;
    }

    void meet(sandbox::Fault::Kind kind, const QString &action, bool acts = false)
    {
        sandbox::Fault fault;
        fault.kind = kind;
        fault.action = action;
        fault.acts = acts;
        sandbox.sandbox().faults().add(fault);
    }

    SandboxClient sandbox;
    core::QtHttpTransport transport;
    core::ApiClient client;
};
