#pragma once

#include "tests/journey/journey.h"

#include <QNetworkAccessManager>
#include <QSet>

/// Somebody who renews one certificate and does what each state asks a person for: presses a
/// button again that failed, pays, enters records at the registrar, uploads the letter. Never does
/// more than the program offers.
class RenewingPerson : public QObject
{
    Q_OBJECT

public:
    RenewingPerson(Journey &journey, QString domain, QByteArray letter);

    /// Looks once, and acts if it is the person's turn. Call it again and again.
    void act();
    bool isThrough();
    const core::RenewalId &renewal() const { return m_id; }
    core::RenewalState state();
    /// Why it can't go on; empty while it can.
    const QString &failure() const { return m_failure; }

private:
    void begin();
    void answerProblem(const core::Renewal &renewal);
    void payInConsole(const core::Renewal &renewal);
    void publish(const core::Renewal &renewal);
    void upload();

    Journey &m_journey;
    QString m_domain;
    QByteArray m_letter;
    core::RenewalId m_id;
    QString m_failure;
    QNetworkAccessManager m_network;
    QSet<core::DealId> m_paid; ///< Orders, in the console.
    QSet<QString> m_published; ///< Names that are entered or on their way.
    std::optional<core::Task<void>> m_upload;
};
