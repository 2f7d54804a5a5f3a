#include "core/crypto/sealedbox.h"
#include "core/vault/recoverycode.h"
#include "tests/support/secretbytes.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Secret;

/// The printed code that opens a profile's escrow.
class TestRecoveryCode : public QObject
{
    Q_OBJECT

private slots:
    void aRecoveryCodeGivesItsKeyBack()
    {
        for (int i = 0; i < 100; ++i) {
            const Secret key = core::makeSealingKey().value();
            const QByteArray code = bytesOf(core::recoveryCodeOf(key).value());

            QCOMPARE(code.size(), 14 * 4 + 13);
            QByteArray asTyped =
                code.toLower().replace('-', " ").replace('0', 'o').replace('1', 'l');
            QCOMPARE(bytesOf(*core::keyOfRecoveryCode(Secret(code))), bytesOf(key));
            QCOMPARE(bytesOf(*core::keyOfRecoveryCode(Secret(QByteArray(asTyped + "\n")))),
                     bytesOf(key));
        }
        QVERIFY(!core::recoveryCodeOf(Secret("short"_ba)));
    }

    // What is printed today has to be read by every later version.
    void theCodeIsWrittenAsItAlwaysWas()
    {
        const Secret key(QByteArray::fromHex(
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

        QCOMPARE(bytesOf(core::recoveryCodeOf(key).value()).first(4 * 5 - 1),
                 "000G-40R4-0M30-E209");
    }

    void oneWrongCharacterIsSeen()
    {
        const QByteArray code = bytesOf(*core::recoveryCodeOf(*core::makeSealingKey()));
        const auto codeOf = [](const QByteArray &typed) {
            return core::keyOfRecoveryCode(Secret(typed)).error().code;
        };
        for (qsizetype at = 0; at < code.size(); ++at) {
            if (code.at(at) == '-')
                continue;
            QByteArray mistyped = code;
            mistyped[at] = mistyped.at(at) == '7' ? '8' : '7';
            QCOMPARE(codeOf(mistyped), u"recovery/mistyped");
        }
        QCOMPARE(codeOf(code.chopped(1)), u"recovery/incomplete");
        QCOMPARE(codeOf(code + "A"), u"recovery/incomplete");
        QCOMPARE(codeOf(""), u"recovery/incomplete");
        QCOMPARE(codeOf(code.chopped(1) + "U"), u"recovery/mistyped");
    }
};

CERTDESK_TEST(TestRecoveryCode)
#include "tst_recoverycode.moc"
