#pragma once

#include "core/model/account.h"
#include "core/model/certificate.h"
#include "core/model/validation.h"

#include <QNetworkRequest>
#include <QString>

class QNetworkAccessManager;
class QNetworkReply;

/// What a person does outside CertDesk during a rehearsal: enters a record at the registrar (the
/// sandbox's web console), prints the letter, signs, seals and scans it.
class SandboxVisitor
{
public:
    explicit SandboxVisitor(core::Account account)
        : m_account(std::move(account))
    {
    }

    /// Enters a record; the answer is 303 where it was taken. The caller owns the reply.
    QNetworkReply *postRecord(QNetworkAccessManager &network,
                              const core::ValidationRecord &record) const;
    /// The same, waited for. "" or what went wrong.
    QString addRecord(const core::ValidationRecord &record);
    /// Pays an order on its page; the answer is 303 where it was taken. The caller owns the reply.
    QNetworkReply *postPayment(QNetworkAccessManager &network, const core::DealId &order) const;
    /// The same, waited for. "" or what went wrong.
    QString payOrder(const core::DealId &order);
    /// Uploads a revocation letter on the certificate's page, waited for. "" or what went wrong.
    QString uploadRevocationLetter(const core::CertificateId &certificate,
                                   const QByteArray &letter);
    /// Makes the sandbox do something wrong (its README, "Faults"), waited for. "" or what went
    /// wrong.
    QString causeFault(const QByteArray &form);
    /// Writes a picture of a letter with a company seal.
    static QString printSignAndScan(const core::Certificate &certificate, const QString &file);

private:
    QNetworkRequest requestFor(const QString &page) const;
    QNetworkReply *post(QNetworkAccessManager &network, const QString &page,
                        const QByteArray &form) const;

    core::Account m_account;
};
