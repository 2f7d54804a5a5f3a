#pragma once

#include "core/renewal/renewal.h"

#include <QList>
#include <QString>

namespace ui {

/// What a person can do about a renewal that is under way; a button each.
enum class RenewalAction {
    Close, ///< Nothing to do: close the window, it goes on.
    Review, ///< Back to "Check and purchase": nothing is bought yet.
    Pay, ///< Spends money.
    CorrectData, ///< That was typed in and the provider refused.
    OpenLetter,
    ShowDns,
    OpenConsole,
    CopyCsr,
    SaveForServer,
    Refresh, ///< Ask the provider where it stands, and try again what is safe.
    BuyAgain, ///< After a long search in vain, with a second confirmation. Spends money.
    GiveUp,
    StartOver
};

/// Where a renewal stands, in words, and what to do about it.
struct RenewalProgress
{
    QString headline;
    QString explanation;
    QString closing; ///< What goes on when the window is closed.
    RenewalAction primary = RenewalAction::Close;
    QList<RenewalAction> further;
    bool isWorking = false; ///< CertDesk's turn: show that it moves.
};

/// For every state there is; `isBusy` while a call for it is under way. A problem at a step of
/// CertDesk's makes Refresh the thing to do.
RenewalProgress describeProgress(const core::Renewal &renewal, bool isBusy = false);

QString actionText(RenewalAction action); ///< The button's label.
QString actionName(RenewalAction action); ///< The button's objectName, such as "openLetter".

/// "USD 12.00": what the order says is to be paid; "" where no order is known.
QString sumText(const core::Renewal &renewal);
/// What the search for a lost purchase has looked for and when, for the person who is about to
/// confirm a second one. "" in every other state than PurchaseUnknown.
QString searchText(const core::Renewal &renewal);
/// The order's number, "" where none is known.
QString orderText(const core::Renewal &renewal);

/// A step of the preparation, which buys nothing.
struct PreparationStep
{
    enum class State { Waiting, Running, Done, Failed };

    QString text;
    State state = State::Waiting;
};

/// The steps for this plan; `renewal` is nullptr while none exists, `problem` is why one failed.
QList<PreparationStep> preparationSteps(const core::RenewalPlan &plan, const core::Renewal *renewal,
                                        const std::optional<core::Error> &problem);

} // namespace ui
