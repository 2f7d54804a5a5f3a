#pragma once

#include "core/base/clock.h"
#include "core/model/account.h"
#include "core/renewal/renewals.h"
#include "ui/renewal/csrinput.h"
#include "ui/renewal/namesinput.h"
#include "ui/renewal/orderdraft.h"
#include "ui/renewal/ordertask.h"
#include "ui/renewal/renewalcontacts.h"
#include "ui/renewal/renewalpoints.h"
#include "ui/renewal/renewalprogress.h"
#include "ui/renewal/renewalways.h"

#include <QObject>

#include <optional>

namespace ui {

/// Everything that Quick Renewal decides, page by page; the same for an order's data and a reissue,
/// which leave the page about the period out. Knows no widget. It buys only what the last
/// page before the purchase showed, once per confirmation; what is ordered lives on in
/// core::Renewals, so the window may go at any time.
class QuickRenewalViewModel : public QObject
{
    Q_OBJECT

public:
    enum class Page { Confirm, Key, Period, Check, Ordered };
    Q_ENUM(Page)
    struct Seams : RenewalContacts::Seams
    {
        RenewalPoints::Read packages; ///< May be empty where the site has none.
    };

    /// Goes on with an unfinished renewal of this certificate, on the page where it stands.
    /// `renewals` must outlive the view model.
    QuickRenewalViewModel(OrderTask task, core::Certificate certificate, core::Account account,
                          core::Renewals &renewals, Seams seams, core::Clock clock);
    ~QuickRenewalViewModel() override;

    OrderTask task() const { return m_task; }
    QList<Page> pages() const; ///< In their order.
    const core::Certificate &certificate() const { return m_certificate; }
    const NamesInput &names() const { return m_names; } ///< Where the person enters them.
    const QString &namesText() const { return m_namesText; } ///< As typed, one a line.
    void setNames(const QString &text);
    const core::Account &account() const { return m_account; }
    RenewalContacts &contacts() { return m_contacts; }
    const RenewalContacts &contacts() const { return m_contacts; }
    RenewalPoints &points() { return m_points; }
    const RenewalPoints &points() const { return m_points; }
    qint64 daysLeft() const { return m_certificate.daysLeft(m_clock()); }

    Page page() const { return m_page; }
    bool canGoOn() const { return blocker().isEmpty(); }
    QString blocker() const; ///< Why the page's main button is off, in words; empty if it is on.
    void goOn(); ///< To the next page; does nothing from Check on: there, purchase() goes on.
    void goBack();
    void goTo(Page page); ///< Backwards, for the Change links.

    core::KeySource keySource() const { return m_keySource; }
    void setKeySource(core::KeySource source);
    core::KeyAlgorithm algorithm() const { return m_algorithm; }
    void setAlgorithm(core::KeyAlgorithm algorithm)
    {
        m_algorithm = algorithm;
        emit changed();
    }
    const CsrInput &csr() const { return m_csr; }
    void setCsr(const QByteArray &bytes);
    void openCsr(const QString &path);

    QList<WayChoice> ways() const;
    core::RenewalWay way() const { return m_way; }
    void setWay(core::RenewalWay way);
    int years() const { return m_years; }
    void setYears(int years);

    core::RenewalPlan plan() const; ///< What is chosen now.
    /// What would be lost if the window were closed now; nothing if that is nothing.
    std::optional<OrderDraft> draft() const;
    void restore(const OrderDraft &draft); ///< When the window opens; does nothing once ordered.
    bool isRestored() const { return m_isRestored; } ///< And not prepared since.
    QList<PreparationStep> preparation() const;
    std::optional<core::Error> problem() const; ///< Why the renewal, or its preparation, stands.
    bool isPrepared() const; ///< Ready to be bought exactly as chosen.
    void retry(); ///< Prepares again, or tries the renewal's current step again.

    bool spendsMoney() const { return core::spendsMoney(m_way); } ///< Or points.
    /// What the confirmation is about is known.
    bool canConfirmSpend() const
    {
        return isPrepared()
            && (m_way != core::RenewalWay::Points || m_points.missing(m_contacts).isEmpty());
    }
    bool isSpendConfirmed() const { return m_spendConfirmed; }
    void confirmSpend(bool confirmed);
    bool canPurchase() const;
    /// Only for a person's press of the button: disarms itself, so that a second one is harmless.
    void purchase();

    const core::Renewal *renewal() const; ///< nullptr until the preparation has begun.
    bool isBusy() const;
    void pay(); ///< Spends money: only for a person's explicit confirmation of the sum.
    /// Takes a purchase that is there already for this renewal's. Buys nothing.
    void useFound(const core::CertificateId &certificate);
    /// Buys once more after a search in vain: only for a person's second confirmation, which showed
    /// `seen`. Spends money.
    void buyAgain(const core::PurchaseSearch &seen);
    /// Other data in place of those that the provider refused; false if it is too late for that.
    bool correct(const core::NewProfile &profile);
    void refresh();
    void giveUp();
    void startOver(); ///< After giving up: from the first page, with the same choices.
    QString closingNote() const; ///< What goes on when the window is closed now.

signals:
    void changed();
    void pageChanged(ui::QuickRenewalViewModel::Page page);

private:
    void adopt(const core::Renewal &renewal);
    QString confirmBlocker() const;
    QStringList requestedNames() const;
    void restoreChoices(const core::RenewalPlan &plan);
    void prepare();
    void noteKnown(); ///< Nothing of what is chosen now would be lost.
    void show(Page page);
    void follow(const core::RenewalId &id);

    OrderTask m_task;
    core::Certificate m_certificate;
    NamesInput m_names;
    QString m_namesText;
    core::Account m_account;
    core::Renewals &m_renewals;
    core::Clock m_clock;
    RenewalContacts m_contacts;
    RenewalPoints m_points;
    core::RenewalId m_id;
    Page m_page = Page::Confirm;
    core::KeySource m_keySource = core::KeySource::Create;
    core::KeyAlgorithm m_algorithm = core::KeyAlgorithm::EcP256;
    CsrInput m_csr;
    core::RenewalWay m_way = core::RenewalWay::BuyAgain;
    int m_years = 1;
    std::optional<core::Error> m_prepareError;
    bool m_spendConfirmed = false;
    bool m_purchaseSent = false;
    core::RenewalPlan m_known; // what there was at first, or is in the journal
    QString m_knownNames;
    bool m_isRestored = false;
};

} // namespace ui
