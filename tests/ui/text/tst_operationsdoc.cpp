#include "tests/support/testmain.h"
#include "ui/text/operationtext.h"
#include "ui/text/statustext.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr int lastStatus = 15;
constexpr qint64 early = 100; // days left
constexpr qint64 late = 20;

struct Kind
{
    const char *letter;
    bool isDv;
    bool isVip;
    int product; // 0: bought elsewhere and uploaded
};

constexpr std::array kinds{Kind{"F", true, false, 83}, Kind{"D", true, true, 11},
                           Kind{"O", false, true, 6}, Kind{"E", false, true, 8},
                           Kind{"U", false, false, 0}};

QDateTime day()
{
    return {QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
}

Certificate sample(const Kind &kind, int status, qint64 daysLeft)
{
    Certificate certificate;
    certificate.status = static_cast<CertificateStatus>(status);
    certificate.isDv = kind.isDv;
    certificate.isVip = kind.isVip;
    certificate.isUploaded = kind.product == 0;
    if (kind.product != 0)
        certificate.packageType = kind.product;
    certificate.notAfter =
        day().addDays(certificate.status == CertificateStatus::Expired ? -1 : daysLeft);
    return certificate;
}

// "F D< O<": which kinds are offered it; "<" with 30 days or less left only, ">" with more only.
QString cell(Operation operation, int status)
{
    QStringList parts;
    for (const Kind &kind : kinds) {
        const auto isOffered = [&](qint64 daysLeft) {
            Certificate certificate = sample(kind, status, daysLeft);
            certificate.ignored = operation == Operation::ResumeNotices;
            return checkOperation(operation, certificate, day()) == Refusal::None;
        };
        const bool before = isOffered(early);
        const bool after = isOffered(late);
        if (before || after)
            parts += QLatin1StringView(kind.letter)
                + (before == after ? QLatin1StringView()
                       : before    ? ">"_L1
                                   : "<"_L1);
    }
    const QString all = parts.join(u' ');
    return all == u"F D O E U" ? u"all"_s : all;
}

QString nameOf(Performer performer)
{
    return performer == Performer::CertDesk ? u"CertDesk"_s : u"console"_s;
}

QString performerText(Operation operation, Site site)
{
    Certificate usual;
    usual.packageType = kinds[1].product;
    usual.status = CertificateStatus::Issued;
    Certificate unknownProduct = usual;
    unknownProduct.packageType.reset();
    Certificate toBeRevoked = usual;
    toBeRevoked.status = CertificateStatus::RevocationLetterMissing;

    const Performer name = performer(operation, usual, site);
    if (performer(operation, unknownProduct, site) != name)
        return u"%1 (SM2 and unknown products: %2)"_s.arg(
            nameOf(name), nameOf(performer(operation, unknownProduct, site)));
    if (performer(operation, toBeRevoked, site) != name)
        return u"%1 (status 12: %2)"_s.arg(nameOf(name),
                                           nameOf(performer(operation, toBeRevoked, site)));
    return nameOf(name);
}

QString table(Site site)
{
    QString text = u"| operation | done by | several at once |"_s;
    for (int status = 0; status <= lastStatus; ++status)
        text += u" %1 |"_s.arg(status);
    text += u"\n| --- | --- | --- |"_s + u" --- |"_s.repeated(lastStatus + 1) + u'\n';
    for (const Operation operation : allOperations) {
        text +=
            u"| %1 | %2 | %3 |"_s.arg(ui::operationName(operation), performerText(operation, site),
                                      isForMany(operation) ? u"yes"_s : QString());
        for (int status = 0; status <= lastStatus; ++status)
            text += u" %1 |"_s.arg(cell(operation, status));
        text += u'\n';
    }
    return text;
}

QString statuses()
{
    QString text = u"| status | name |\n| --- | --- |\n"_s;
    for (int status = 0; status <= lastStatus; ++status) {
        Certificate certificate;
        certificate.status = static_cast<CertificateStatus>(status);
        text += u"| %1 | %2 |\n"_s.arg(status).arg(ui::statusLabel(certificate));
    }
    return text;
}

QString document()
{
    return uR"(# What can be done with a certificate, and when

Made from the program's own table; a test fails when it differs (`CERTDESK_WRITE_DOCS=1` and that test write it anew).

A cell names the kinds of certificates that the operation is offered for in that status: F free DV, D paid DV (TrustAsia), O paid OV (SecureSite),
E paid EV (GeoTrust), U bought elsewhere and uploaded. `<`: only with 30 days or less left; `>`: only with more. Everything else is visible,
disabled, and says why. *console*: the provider has no action for it, or CertDesk does not use it yet; CertDesk says what to do there and opens the page.

## Statuses

%1
## International site

%2
## Mainland site

%3)"_s.arg(statuses(), table(Site::International), table(Site::Mainland));
}

} // namespace

class TestOperationsDoc : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheProgramDoes()
    {
        QFile file(CERTDESK_SOURCE_DIR u"/docs/operations.md"_s);
        if (qEnvironmentVariableIsSet("CERTDESK_WRITE_DOCS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(document().toUtf8());
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList written = QString::fromUtf8(file.readAll()).split(u'\n');
        const QStringList meant = document().split(u'\n');
        for (qsizetype line = 0; line < std::min(written.size(), meant.size()); ++line)
            QCOMPARE(written[line], meant[line]);
        QCOMPARE(written.size(), meant.size());
    }
};

CERTDESK_TEST(TestOperationsDoc)
#include "tst_operationsdoc.moc"
