#include "ui/main/refreshproblem.h"

#include "ui/text/errortext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ProblemWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProblemWording)
};

QString whatIsShown(const MainViewModel::Problem &problem, bool isOneOfSeveral,
                    const QDateTime &now)
{
    const QString age = ageText(problem.fetchedAt, now);
    if (!isOneOfSeveral)
        //: %1 is such as "2 h ago"
        return ProblemWording::tr("You see the list as it was %1.").arg(age);
    if (!problem.fetchedAt.isValid())
        //: %1 is an account's name
        return ProblemWording::tr("Of %1 nothing is shown.").arg(problem.account.name);
    //: %1 is an account's name, %2 such as "2 h ago"
    return ProblemWording::tr("You see %1 as it was %2.").arg(problem.account.name, age);
}

} // namespace

Message describeProblems(const QList<MainViewModel::Problem> &problems, bool isOneOfSeveral,
                         const QDateTime &now)
{
    Message message;
    message.severity = Message::Severity::Warning;
    QStringList whats;
    QStringList advices;
    for (const MainViewModel::Problem &problem : problems) {
        const ErrorText text = describe(problem.error);
        whats += isOneOfSeveral
            //: %1 is an account's name, %2 a sentence about what went wrong with it
            ? ProblemWording::tr("%1: %2").arg(problem.account.name, text.what)
            : text.what;
        if (!advices.contains(text.advice))
            advices += text.advice;
        if (message.requestId.isEmpty())
            message.requestId = text.requestId;
    }
    for (const MainViewModel::Problem &problem : problems)
        advices += whatIsShown(problem, isOneOfSeveral, now);
    message.what = whats.join(u'\n');
    message.advice = advices.join(u' ');
    return message;
}

core::AccountId accountWithoutKey(const QList<MainViewModel::Problem> &problems)
{
    for (const MainViewModel::Problem &problem : problems)
        if (const QString &code = problem.error.code; code == "AuthFailure.TokenFailure"_L1
            || code == "AuthFailure.SecretIdNotFound"_L1
            || code == "AuthFailure.SignatureFailure"_L1)
            return problem.account.id;
    return {};
}

} // namespace ui
