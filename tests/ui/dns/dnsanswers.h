#pragma once

#include "ui/dns/dnspanelviewmodel.h"

#include <QDateTime>

/// The calls of a DNS panel with answers that a test sets, and counts of what was asked.
struct DnsAnswers
{
    using Verdict = core::RecordFinding::Verdict;

    core::CertificateDetail detail;
    std::optional<core::Error> detailError;
    core::RecordFinding finding; ///< For every record.
    QList<core::DomainVerification> verifications;
    std::optional<core::Error> providerError;
    QDateTime now = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    QList<core::RecordQuestion> questions; ///< All that DNS was asked.
    int detailsAsked = 0;
    int dnsAsked = 0;
    int providerAsked = 0;

    static core::ValidationRecord txt()
    {
        return {core::ValidationRecord::Kind::Txt, QStringLiteral("example.com"),
                QStringLiteral("_dnsauth"),        QStringLiteral("_dnsauth.example.com"),
                QStringLiteral("token-1"),         {}};
    }

    static core::ValidationRecord file()
    {
        return {core::ValidationRecord::Kind::File,
                QStringLiteral("www.example.com"),
                {},
                QStringLiteral("fileauth.txt"),
                QStringLiteral("content-1"),
                QStringLiteral("/.well-known/pki-validation/")};
    }

    DnsAnswers()
    {
        detail.certificate.domain = QStringLiteral("example.com");
        detail.certificate.isDv = true;
        detail.certificate.validationDeadline = now.addDays(6).addSecs(3 * 3600);
        detail.records = {txt()};
        finding.verdict = Verdict::NotThere;
    }

    void issue()
    {
        detail.certificate.status = core::CertificateStatus::Issued;
        detail.records.clear();
    }

    ui::DnsPanelCalls calls()
    {
        ui::DnsPanelCalls calls;
        calls.fetchDetail = [this](QObject *) {
            ++detailsAsked;
            return detailError ? core::failedTask<core::CertificateDetail>(*detailError)
                               : core::readyTask<core::CertificateDetail>(detail);
        };
        calls.checkRecord = [this](const core::RecordQuestion &question, QObject *) {
            ++dnsAsked;
            questions += question;
            finding.record = question.record;
            return core::readyTask<core::RecordFinding>(finding);
        };
        calls.askProvider = [this](QObject *) {
            ++providerAsked;
            return providerError ? core::failedTask<QList<core::DomainVerification>>(*providerError)
                                 : core::readyTask<QList<core::DomainVerification>>(verifications);
        };
        calls.clock = [this] { return now; };
        return calls;
    }
};
