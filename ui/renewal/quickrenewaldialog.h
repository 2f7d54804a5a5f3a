#pragma once

#include "ui/renewal/quickrenewalviewmodel.h"

#include <QDialog>

#include <memory>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class OrderedPage;
class RenewalPage;
class StepBar;

/// Quick Renewal: five pages over a view model that it owns. Open it with open(); closing it at any
/// time loses nothing that was ordered.
///
/// objectNames. Footer: "back", "close", "renewNow" (page 1), "next" (2, 3), "purchase" (4),
/// "blocker" (why the button is off), "closingNote". Page 1 "confirmPage": "company", "manager",
/// "newCompany", "newManager" (which open a NewProfileDialog), "contactEmail", "retryContacts",
/// "otherNames" (the link). Page 2 "keyPage": "createKey", "pasteCsr", "keyAlgorithm" (holds
/// "keyAlgorithm_EcP256", "…_Rsa2048", "…_Rsa4096"), "csrText", "openCsr", "csrVerdict". Page 3
/// "periodPage": "years", "way_BuyAgain", "way_Console", "way_Free", "way_Points", "package". Page
/// 4 "checkPage": "changeContacts", "changeKey", "changePeriod", "changeWay", "preparation",
/// "retry", "copyRequestId", "confirmSpend". Page 5 "orderedPage": "headline", "explanation", the
/// buttons of actionName() ("openLetter", "openDns", "saveForServer", "payNow", "openConsole",
/// "copyCsr", "refresh", "giveUp", "review", "startOver", "closeOrdered").
class QuickRenewalDialog : public QDialog
{
    Q_OBJECT

public:
    explicit QuickRenewalDialog(std::unique_ptr<QuickRenewalViewModel> viewModel,
                                QWidget *parent = nullptr);
    ~QuickRenewalDialog() override;

    QuickRenewalViewModel &viewModel() { return *m_viewModel; }

signals:
    void openConsoleRequested();
    void letterRequested(const core::RenewalId &renewal);
    void dnsRequested(const core::RenewalId &renewal);
    void saveRequested(const core::RenewalId &renewal);

private:
    void addPage(RenewalPage *page);
    void addPages();
    QHBoxLayout *footer();
    QPushButton *addButton(QHBoxLayout &row, const QString &text, const QString &objectName);
    void connectButtons();
    void showPage(QuickRenewalViewModel::Page page);
    void refresh();
    void refreshFooter();
    QPushButton *mainButton() const;
    void act(RenewalAction action);
    void enterProfile(bool withOrganisation);
    void correctProfile();
    void askToPay();
    void askToBuyAgain();
    void askToGiveUp();
    void copyCsr();

    std::unique_ptr<QuickRenewalViewModel> m_viewModel;
    StepBar *m_steps;
    QStackedWidget *m_stack;
    QList<RenewalPage *> m_pages;
    OrderedPage *m_ordered = nullptr;
    QLabel *m_blocker;
    QLabel *m_closingNote;
    QPushButton *m_close = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_renewNow = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_purchase = nullptr;
};

} // namespace ui
