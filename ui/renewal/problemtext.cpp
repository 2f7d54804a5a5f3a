#include "ui/renewal/problemtext.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct ProblemWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProblemWording)
};

} // namespace

QString quotedWords(const core::Error &error)
{
    //: %1 is a text from the provider
    return ProblemWording::tr("The provider says: “%1”").arg(error.message);
}

QString problemText(const core::Error &error)
{
    const ErrorText text = describe(error);
    QStringList sentences{text.what};
    const bool isQuoted = text.what.contains(error.message) || text.advice.contains(error.message);
    if (!error.message.isEmpty() && !isQuoted)
        sentences << quotedWords(error);
    sentences << text.advice;
    sentences.removeAll(QString());
    return sentences.join(u'\n');
}

} // namespace ui
