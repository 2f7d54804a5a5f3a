#pragma once

#include "app/sandboxprocess.h"
#include "core/vault/accountsecrets.h"

#include <QTest>

/// A provider of its own with its demo account.
struct Branch
{
    static constexpr int patience = 120'000; // ms: a slow machine under sanitizers

    app::SandboxProcess process;
    core::Account account;
    core::SharedSecret key;

    bool start(const QString &folder, const QString &site, const QStringList &options = {})
    {
        QObject::connect(&process, &app::SandboxProcess::started,
                         [this](const core::Account &started, const core::SharedSecret &secret) {
                             account = started;
                             key = secret;
                         });
        process.start(folder,
                      QStringList{QStringLiteral("--site"), site, QStringLiteral("--speed"),
                                  QStringLiteral("60")}
                          + options);
        return QTest::qWaitFor([this] { return key != nullptr; }, patience);
    }
};
