#include "ui/renewal/renewalprogress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ActionWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProgressWording)
};

} // namespace

QString actionText(RenewalAction action)
{
    switch (action) {
    case RenewalAction::Close:
        return ActionWording::tr("Close");
    case RenewalAction::Review:
        return ActionWording::tr("Back to the Check");
    case RenewalAction::Pay:
        return ActionWording::tr("&Pay Now…");
    case RenewalAction::CorrectData:
        return ActionWording::tr("&Correct the Data…");
    case RenewalAction::OpenLetter:
        return ActionWording::tr("&Upload the Confirmation Letter…");
    case RenewalAction::ShowDns:
        return ActionWording::tr("Show the &DNS Record…");
    case RenewalAction::OpenConsole:
        return ActionWording::tr("&Open the Console");
    case RenewalAction::CopyCsr:
        return ActionWording::tr("&Copy the CSR");
    case RenewalAction::SaveForServer:
        return ActionWording::tr("&Save for My Server…");
    case RenewalAction::Refresh:
        return ActionWording::tr("Check &Again");
    case RenewalAction::BuyAgain:
        return ActionWording::tr("&Buy Again…");
    case RenewalAction::GiveUp:
        return ActionWording::tr("&Give Up…");
    case RenewalAction::StartOver:
        return ActionWording::tr("&Start Again");
    }
    Q_UNREACHABLE();
}

QString actionName(RenewalAction action)
{
    switch (action) {
    case RenewalAction::Close:
        return u"closeOrdered"_s;
    case RenewalAction::Review:
        return u"review"_s;
    case RenewalAction::Pay:
        return u"payNow"_s;
    case RenewalAction::CorrectData:
        return u"correctData"_s;
    case RenewalAction::OpenLetter:
        return u"openLetter"_s;
    case RenewalAction::ShowDns:
        return u"openDns"_s;
    case RenewalAction::OpenConsole:
        return u"openConsole"_s;
    case RenewalAction::CopyCsr:
        return u"copyCsr"_s;
    case RenewalAction::SaveForServer:
        return u"saveForServer"_s;
    case RenewalAction::Refresh:
        return u"refresh"_s;
    case RenewalAction::BuyAgain:
        return u"buyAgain"_s;
    case RenewalAction::GiveUp:
        return u"giveUp"_s;
    case RenewalAction::StartOver:
        return u"startOver"_s;
    }
    Q_UNREACHABLE();
}

} // namespace ui
