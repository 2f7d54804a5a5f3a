#pragma once

#include "core/model/certificate.h"

#include <QList>
#include <QTime>
#include <QTimeZone>

namespace support {

/// The day on which the samples are looked at.
inline QDateTime sampleNow()
{
    return QDateTime(QDate(2026, 11, 23), QTime(9, 30), Qt::UTC);
}

inline core::Certificate sampleCertificate(const QString &id, const QString &domain,
                                           core::CertificateStatus status, int packageType,
                                           int daysLeft)
{
    using namespace Qt::StringLiterals;
    core::Certificate certificate;
    certificate.id = core::CertificateId(id);
    certificate.domain = domain;
    certificate.status = status;
    certificate.packageType = packageType;
    certificate.source = u"trustasia"_s;
    certificate.insertedAt = sampleNow().addDays(-200 + daysLeft);
    if (status == core::CertificateStatus::Issued || status == core::CertificateStatus::Expired
        || status == core::CertificateStatus::Revoked) {
        certificate.notAfter = sampleNow().addDays(daysLeft);
        certificate.notBefore = certificate.notAfter.addDays(-199);
        certificate.expiring = daysLeft >= 0 && daysLeft <= 30;
        certificate.renewable = certificate.expiring;
    }
    certificate.projectName = u"Default project"_s;
    certificate.isVip = packageType != 83;
    return certificate;
}

/// An account in every status, with Chinese names, tags, an IDN and a status from the future.
inline QList<core::Certificate> sampleCertificates()
{
    using namespace Qt::StringLiterals;
    using enum core::CertificateStatus;

    QList<core::Certificate> list{
        sampleCertificate(u"aB3xYz9k"_s, u"www.bluewhale-coffee.com"_s, Issued, 9, 12),
        sampleCertificate(u"k2Lm8QpR"_s, u"*.shop.bluewhale-coffee.com"_s, Issued, 10, 27),
        sampleCertificate(u"d7TnVe1s"_s, u"pay.northwind.example"_s, Issued, 8, 4),
        sampleCertificate(u"Zp0wX5uC"_s, u"blog.northwind.example"_s, Issued, 83, 21),
        sampleCertificate(u"mN4bH6yJ"_s, u"api.northwind.example"_s, Issued, 16, 143),
        sampleCertificate(u"q8RsT2vW"_s, u"mail.bluewhale-coffee.com"_s, Issued, 12, 88),
        sampleCertificate(u"f5GhJ3kL"_s, u"xn--bcher-kva.example"_s, Issued, 83, 61),
        sampleCertificate(u"x1CvB7nM"_s, u"intern.bluewhale-coffee.com"_s, Issued, 9, 17),
        sampleCertificate(u"t6YuI9oP"_s, u"www.lanjing-kafei.cn"_s, LetterMissing, 9, 0),
        sampleCertificate(u"e3WqA5sD"_s, u"crm.northwind.example"_s, UnderReview, 16, 0),
        sampleCertificate(u"r4TyU8iO"_s, u"status.northwind.example"_s, UnderReview, 83, 0),
        sampleCertificate(u"g9HjK1lZ"_s, u"cdn.northwind.example"_s, DnsRecordAdded, 12, 0),
        sampleCertificate(u"v2BnM6qW"_s, u"login.northwind.example"_s, ReviewFailed, 9, 0),
        sampleCertificate(u"p7OiU4yT"_s, u"new.lanjing-kafei.cn"_s, PaidInformationMissing, 14, 0),
        sampleCertificate(u"a8SdF2gH"_s, u"test.northwind.example"_s, FreeInformationMissing, 83,
                          0),
        sampleCertificate(u"j5KlZ9xC"_s, u"old.northwind.example"_s, Expired, 9, -3),
        sampleCertificate(u"u3YtR7eW"_s, u"archive.northwind.example"_s, Expired, 83, -140),
        sampleCertificate(u"h1GfD6sA"_s, u"beta.northwind.example"_s, Revoked, 9, 60),
        sampleCertificate(u"c4VbN8mQ"_s, u"files.northwind.example"_s, Revoking, 9, 0),
        sampleCertificate(u"w6ErT3yU"_s, u"vpn.northwind.example"_s, Reissuing, 18, 0),
        sampleCertificate(u"i9OpA1sD"_s, u"hr.northwind.example"_s, Cancelled, 9, 0),
        sampleCertificate(u"n2MqW5eR"_s, u"press.northwind.example"_s, RevocationLetterMissing, 9,
                          0),
        sampleCertificate(u"b7NmK4jH"_s, u"events.northwind.example"_s, Refunded, 9, 0),
        sampleCertificate(u"y8UiO2pL"_s, u"labs.northwind.example"_s, core::CertificateStatus(99),
                          9, 0),
    };
    list[0].furtherNames = {u"bluewhale-coffee.com"_s, u"shop.bluewhale-coffee.com"_s};
    list[0].alias = u"Website and shop"_s;
    list[0].tags = {{u"owner"_s, u"marketing"_s}, {u"stage"_s, u"production"_s}};
    list[1].isWildcard = true;
    list[2].alias = u"Checkout"_s;
    list[3].isDv = true;
    list[5].isDv = true;
    list[6].isDv = true;
    list[7].renewedBy = core::CertificateId(u"t6YuI9oP"_s);
    list[8].alias = u"蓝鲸咖啡官网"_s;
    list[8].projectName = u"华南业务"_s;
    list[9].statusMessage = u"CA-REVIEWING"_s;
    list[10].isDv = true;
    list[10].verifyType = u"DNS"_s;
    list[11].isDv = true;
    list[11].verifyType = u"DNS_AUTO"_s;
    list[12].statusMessage = u"The company's phone number could not be verified."_s;
    list[13].alias = u"新品上市"_s;
    list[14].isDv = true;
    list[23].statusName = u"Awaiting quantum audit"_s;
    return list;
}

} // namespace support
