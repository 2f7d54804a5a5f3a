#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< One, or one for each plural form of the language.
    QString state; ///< "" when finished; "unfinished", "vanished", "obsolete".
    bool isPlural = false;

    QString name() const { return context + u": "_s + source; }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.state = xml.attributes().value("type"_L1).toString();
            if (!message.isPlural) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        if (xml.name() != "context"_L1) {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return messages;
}

/// The placeholders of a text, sorted: %1, %L2, %n and the tags of rich text.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?[0-9n]+|</?[a-z][^>]*>"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

QStringList tsFiles()
{
    const QDir folder(QStringLiteral(CERTDESK_SOURCE_DIR "/translations"));
    QStringList paths;
    for (const QString &name : folder.entryList({u"certdesk_*.ts"_s}))
        paths << folder.filePath(name);
    return paths;
}

bool holdsPluralsOnly(const QString &tsPath)
{
    return tsPath.endsWith("_en.ts"_L1);
}

void addRowForEachLanguage()
{
    QTest::addColumn<QString>("tsPath");
    for (const QString &path : tsFiles())
        QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void holdsEveryTextOfTheSources_data() { addRowForEachLanguage(); }
    void holdsEveryTextOfTheSources();
    void keepsThePlaceholders_data() { addRowForEachLanguage(); }
    void keepsThePlaceholders();
    void isCompiledIn_data() { addRowForEachLanguage(); }
    void isCompiledIn();
    void givesThePlaceholdersOfAText();
};

void TestTranslations::holdsEveryTextOfTheSources()
{
    QFETCH(const QString, tsPath);
    QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(tsPath).fileName());
    QVERIFY(QFile::copy(tsPath, copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);

    QStringList arguments = QStringLiteral(CERTDESK_LUPDATE_ARGUMENTS).split(u'|');
    if (holdsPluralsOnly(tsPath))
        arguments << u"-pluralonly"_s;
    QProcess lupdate;
    lupdate.start(QStringLiteral(CERTDESK_LUPDATE), arguments << u"-ts"_s << copy);
    QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);

    const QList<Message> messages = readMessages(copy);
    QVERIFY(!messages.isEmpty());
    QStringList wrong;
    for (const Message &message : messages) {
        const bool isEmpty =
            message.translations.isEmpty() || message.translations.contains(QString());
        if (!message.state.isEmpty() || isEmpty)
            wrong << message.name() + u" ("_s + message.state + u')';
    }
    QVERIFY2(wrong.isEmpty(),
             qPrintable(u"translate these, after --target update_translations:\n"_s
                        + wrong.join(u'\n')));
}

void TestTranslations::keepsThePlaceholders()
{
    QFETCH(const QString, tsPath);
    QStringList wrong;
    for (const Message &message : readMessages(tsPath)) {
        for (const QString &translation : message.translations) {
            QStringList wanted = placeholders(message.source);
            QStringList found = placeholders(translation);
            if (message.isPlural) { // "one day" may do without its number
                wanted.removeAll(u"%n"_s);
                found.removeAll(u"%n"_s);
            }
            if (wanted != found)
                wrong << message.name() + u"\n    "_s + translation;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::isCompiledIn()
{
    QFETCH(const QString, tsPath);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/"_s + QFileInfo(tsPath).completeBaseName() + u".qm"_s));
    for (const Message &message : readMessages(tsPath)) {
        const QString shown = translator.translate(
            message.context.toUtf8().constData(), message.source.toUtf8().constData(),
            message.comment.isEmpty() ? nullptr : message.comment.toUtf8().constData(),
            message.isPlural ? 1 : -1);
        QCOMPARE(shown, message.translations.value(0));
    }
}

void TestTranslations::givesThePlaceholdersOfAText()
{
    QCOMPARE(placeholders(u"%2 of %1 in %n <b>days</b>"_s),
             QStringList({u"%1"_s, u"%2"_s, u"%n"_s, u"</b>"_s, u"<b>"_s}));
}

CERTDESK_TEST(TestTranslations)

#include "tst_translations.moc"
