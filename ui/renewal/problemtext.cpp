#include "ui/renewal/problemtext.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ProblemWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProblemWording)
};

} // namespace

bool isRenewedAlready(const core::Error &error)
{
    return error.code == "renewal/already-renewed"_L1 || error.code == "renewal/already-bought"_L1;
}

bool isKeyLost(const core::Error &error)
{
    return error.code == "renewal/key-missing"_L1 || error.code == "renewal/key-differs"_L1;
}

QString quotedWords(const core::Error &error)
{
    //: %1 is a text from the provider
    return ProblemWording::tr("The provider says: “%1”").arg(error.message);
}

QString problemText(const core::Error &error)
{
    const ErrorText text = describe(error);
    QStringList sentences{text.what};
    if (isRenewedAlready(error) && !error.detail.isEmpty())
        //: %1 is a certificate's number
        sentences << ProblemWording::tr("It is the certificate %1.").arg(error.detail);
    if (isKeyLost(error))
        sentences << ProblemWording::tr("Trying again makes a new key.");
    const bool isQuoted = text.what.contains(error.message) || text.advice.contains(error.message);
    if (!error.message.isEmpty() && !isQuoted)
        sentences << quotedWords(error);
    sentences << text.advice;
    sentences.removeAll(QString());
    return sentences.join(u'\n');
}

} // namespace ui
