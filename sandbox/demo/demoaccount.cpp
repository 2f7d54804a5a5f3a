#include "sandbox/demo/demoaccount.h"

#include "sandbox/demo/democloud.h"
#include "sandbox/state/catalogue.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// One certificate of the demo account. Days are relative to the first start.
struct DemoRow
{
    const char16_t *names; // blank-separated, the main one first
    int product;
    CertificateStatus status;
    int insertedDay;
    int endsDay; // 0: not issued
    const char16_t *statusMsg = u"";
    const char16_t *alias = u"";
};

using enum CertificateStatus;

constexpr char16_t preReview[] = u"PRE-REVIEWING";
constexpr char16_t caReview[] = u"CA-REVIEWING";
constexpr char16_t domainCheck[] = u"PENDING-DCV";
constexpr char16_t waitIssue[] = u"WAIT-ISSUE";

constexpr std::array certificateRows{
    // In the renewal window.
    DemoRow{u"shop.harbor-bakery.test", 48, Issued, -187, 12, u"", u"Online shop"},
    DemoRow{u"www.riverside-cycles.test riverside-cycles.test", 9, Issued, -178, 21, u"",
            u"Company site"},
    DemoRow{u"*.oakfield-school.test", 12, Issued, -173, 26, u"", u"All school sites"},
    DemoRow{u"booking.lindqvist-dental.test", 83, Issued, -82, 8, u"", u"Booking page"},
    // Issued, with time left.
    DemoRow{u"www.harbor-bakery.test", 6, Issued, -60, 139, u"", u"Main site"},
    DemoRow{u"pay.harbor-bakery.test", 4, Issued, -90, 109, u"", u"Payment page"},
    DemoRow{u"api.riverside-cycles.test workshop.riverside-cycles.test", 15, Issued, -120, 79},
    DemoRow{u"mail.oakfield-school.test", 25, Issued, -30, 169, u"", u"Mail server"},
    DemoRow{u"intranet.lindqvist-dental.test", 18, Issued, -45, 154},
    DemoRow{u"*.morning-roast.test", 10, Issued, -15, 184, u"", u"All shops"},
    DemoRow{u"app.morning-roast.test cdn.morning-roast.test img.morning-roast.test", 50, Issued,
            -100, 99},
    DemoRow{u"legacy.harbor-bakery.test", 0, Issued, -200, 45, u"", u"From another supplier"},
    // Under way.
    DemoRow{u"new.harbor-bakery.test", 48, UnderReview, -1, 0, domainCheck},
    DemoRow{u"members.oakfield-school.test", 83, UnderReview, -1, 0, domainCheck},
    DemoRow{u"b2b.riverside-cycles.test", 9, UnderReview, -2, 0, caReview},
    DemoRow{u"secure.lindqvist-dental.test", 8, UnderReview, -1, 0, preReview},
    DemoRow{u"status.morning-roast.test", 25, UnderReview, -1, 0, waitIssue},
    DemoRow{u"auto.oakfield-school.test", 83, DnsRecordAdded, -1, 0, domainCheck},
    DemoRow{u"", 48, PaidInformationMissing, -1, 0},
    DemoRow{u"", 83, FreeInformationMissing, -3, 0},
    DemoRow{u"partners.riverside-cycles.test", 14, LetterMissing, -2, 0, u"", u"Partner portal"},
    DemoRow{u"club.morning-roast.test", 6, LetterMissing, -4, 0},
    DemoRow{u"portal.oakfield-school.test", 43, Reissuing, -20, 179, domainCheck},
    // Failed and finished.
    DemoRow{u"accounts.lindqvist-dental.test", 5, ReviewFailed, -20, 0,
            u"The organisation could not be reached by phone. Check the number and resubmit."},
    DemoRow{u"blog.morning-roast.test", 83, ReviewFailed, -30, 0,
            u"Domain validation timed out, the order was closed. Please apply again."},
    DemoRow{u"old.harbor-bakery.test", 48, Expired, -220, -21},
    DemoRow{u"summer-camp.oakfield-school.test", 83, Expired, -130, -40},
    DemoRow{u"beta.riverside-cycles.test", 11, Cancelling, -2, 0},
    DemoRow{u"test.lindqvist-dental.test", 48, Cancelled, -35, 0},
    DemoRow{u"files.harbor-bakery.test", 25, Revoking, -70, 129},
    DemoRow{u"vpn.riverside-cycles.test", 48, Revoked, -110, 89},
    DemoRow{u"hr.morning-roast.test", 9, RevocationLetterMissing, -80, 119},
    DemoRow{u"events.oakfield-school.test", 12, Refunded, -50, 0},
    DemoRow{u"archive.lindqvist-dental.test", 48, Migrating, -140, 59},
};

// Made up, but the same at every first start, so that a tour can name them.
QString demoValue(const QString &name)
{
    return u"sandbox-"_s + QString::number(qHash(name, 20191205), 36);
}

QList<core::ValidationRecord> demoRecords(const QStringList &names, const CatalogueItem &item)
{
    QList<core::ValidationRecord> records;
    for (QString name : names) {
        if (name.startsWith("*."_L1))
            name.remove(0, 2);
        const bool isTxt = item.recordKind == core::ValidationRecord::Kind::Txt;
        const QString zone = name.section(u'.', -2);
        const QString host = (isTxt ? u"_dnsauth."_s : u"_"_s + demoValue(name) + u'.')
            + name.chopped(zone.size() + 1);
        const QString value = isTxt ? demoValue(name + u'v')
                                    : demoValue(name + u'v') + u".trust-provider.certdesk.test"_s;
        records.append({item.recordKind, zone, host, host + u'.' + zone, value, {}});
    }
    return records;
}

void addHistory(CertificateRecord &record, const DemoRow &row, const QDateTime &now)
{
    const auto item = findItem(record.productId);
    if (row.endsDay != 0) {
        record.ends = now.addDays(row.endsDay);
        record.begins = record.ends.addDays(item ? -item->validityDays : -390);
        record.validated = record.begins;
        if (record.status == Issued)
            record.due = record.ends;
    }
    if (item && record.isUnderReview() && record.statusMsg != stage::preReview) {
        record.records = demoRecords(record.names, *item);
        record.deadline = record.inserted.addDays(7);
        // Its scan starts with the sandbox; reviews wait for the console.
        if (record.statusMsg == stage::domainCheck && record.status == UnderReview)
            record.due = now;
    }
    if (record.status == Revoked)
        record.revoked = now.addDays(-10);
}

CertificateRecord demoRecord(const DemoRow &row, const QDateTime &now)
{
    const auto item = findItem(row.product);
    CertificateRecord record;
    record.id = newCertificateId();
    record.names = QString::fromUtf16(row.names).split(u' ', Qt::SkipEmptyParts);
    record.productId = row.product;
    record.status = row.status;
    record.statusMsg = QString::fromUtf16(row.statusMsg);
    record.alias = QString::fromUtf16(row.alias);
    record.verifyType = row.status == DnsRecordAdded ? u"DNS_AUTO"_s : u"DNS"_s;
    // What came with the main name as a gift was not bought.
    record.domainCount = item && item->isMulti() ? static_cast<int>(record.names.size()) : 1;
    record.inserted = now.addDays(row.insertedDay);
    record.isDemo = true;
    record.companyId = item && !item->isDv() ? 1 : 0;
    record.projectId = 0;
    addHistory(record, row, now);
    return record;
}

void addProfile(Provider &provider)
{
    const qint64 company = provider.profiles.save(
        CompanyRecord{0, u"Harbor Bakery Ltd"_s, u"GB"_s, u"Devon"_s, u"Plymouth"_s,
                      u"12 Quay Road"_s, u"+44 1752 000012"_s});
    provider.profiles.save(ManagerRecord{0,
                                         company,
                                         u"ok"_s,
                                         u"Grace"_s,
                                         u"Marlow"_s,
                                         u"Office Manager"_s,
                                         u"+44 1752 000013"_s,
                                         u"grace@harbor-bakery.test"_s,
                                         provider.clock.now().addDays(-60),
                                         {},
                                         {}});
}

void addZones(Provider &provider)
{
    for (const QString &name : demoZones()) {
        Zone zone;
        zone.name = name;
        const QDateTime now = provider.clock.now();
        for (const QString &host : {u"@"_s, u"www"_s}) {
            ZoneRecord record;
            record.name = host;
            record.value = u"192.0.2.10"_s; // RFC 5737: for documentation
            record.updatedAt = now;
            zone.records.append(record);
        }
        provider.zones.setZone(zone);
    }
}

CertificateRecord generatedRecord(int index, int endsDay, const QDateTime &now)
{
    static constexpr std::array products{48, 9, 12, 83, 6, 25};
    const int product = products.at(static_cast<std::size_t>(index) % products.size());
    const auto item = findItem(product);
    const int validityDays = item ? item->validityDays : 90;
    CertificateRecord record;
    record.id = u"g%1"_s.arg(index, 7, 10, QChar(u'0'));
    const QString host = u"site-%1.generated.test"_s.arg(index + 1, 6, 10, QChar(u'0'));
    record.names = {item && item->isWildcard() ? u"*."_s + host : host};
    record.productId = product;
    record.status = Issued;
    record.verifyType = u"DNS"_s;
    record.isDemo = true;
    record.companyId = item && !item->isDv() ? 1 : 0;
    // Past the window, so that the demo's own four stay the ones that expire soon.
    record.ends = now.addDays(endsDay > 0 ? endsDay : 31 + index % (validityDays - 31))
                      .addSecs(index % 86400);
    record.begins = record.ends.addDays(-validityDays);
    record.inserted = record.begins;
    record.due = record.ends;
    return record;
}

} // namespace

QStringList demoZones()
{
    return {u"harbor-bakery.test"_s, u"riverside-cycles.test"_s, u"oakfield-school.test"_s,
            u"lindqvist-dental.test"_s, u"morning-roast.test"_s};
}

void fillDemoAccount(Provider &provider)
{
    const QDateTime now = provider.clock.now();
    for (auto row = certificateRows.rbegin(); row != certificateRows.rend(); ++row)
        provider.certificates.save(demoRecord(*row, now));
    addProfile(provider);
    addZones(provider);
    fillDemoCloud(provider);
    provider.deals.setBalanceCents(1'000'000);
    if (provider.site == Site::Mainland) // benefit points are sold there only
        provider.packages.save({u"HB12345678"_s, 20, 20, now.addDays(-30), now.addDays(335)});
}

void addGenerated(Provider &provider, int count, int endsDay)
{
    constexpr int batchSize = 5000; // bounds the memory
    const QDateTime now = provider.clock.now();
    for (int first = 0; first < count; first += batchSize) {
        QList<CertificateRecord> batch;
        for (int i = first; i < std::min(count, first + batchSize); ++i)
            batch.append(generatedRecord(i, endsDay, now));
        provider.certificates.addAll(batch);
    }
}

} // namespace sandbox
