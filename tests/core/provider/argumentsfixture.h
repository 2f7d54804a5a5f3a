#pragma once

#include "core/provider/tencentprovider.h"
#include "tests/support/scriptedtransport.h"

#include <memory>

/// A provider whose requests go nowhere: what a test looks at is their arguments.
class ArgumentsFixture
{
protected:
    void begin()
    {
        m_transport = std::make_unique<ScriptedTransport>();
        m_provider = std::make_unique<core::TencentProvider>(core::Account(), *m_transport, [] {
            return QDateTime::fromSecsSinceEpoch(1'795'458'600);
        });
        m_provider->setSecretKey(std::make_shared<const core::Secret>(std::span("key", 3)));
    }

    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<core::TencentProvider> m_provider;
};
