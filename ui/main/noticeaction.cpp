#include "ui/main/noticeaction.h"

#include "ui/main/mainviewmodel.h"
#include "ui/main/noticedialog.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/models/noticebook.h"
#include "ui/models/noticetext.h"

using namespace Qt::StringLiterals;

namespace ui {

NoticeAction::NoticeAction(MainViewModel &viewModel, core::Settings &settings, QWidget *window)
    : QAction(tr("E&xpiry warning…"), window)
    , m_viewModel(viewModel)
    , m_settings(settings)
    , m_window(window)
{
    setObjectName(u"action.notice"_s);
    setEnabled(false);
    connect(this, &QAction::triggered, this, &NoticeAction::ask);
    connect(&viewModel, &MainViewModel::accountsChanged, this, &NoticeAction::showOwnDays);
    showOwnDays();
}

void NoticeAction::setCertificates(const QList<core::CertificateId> &certificates)
{
    m_certificates = certificates;
    setEnabled(!certificates.isEmpty());
}

void NoticeAction::ask()
{
    const core::CertificateId first = m_certificates.first();
    const auto certificate = m_viewModel.certificate(first);
    const RowState *state = m_viewModel.state(first);
    if (!certificate || !state)
        return;
    const RowContext &context = m_viewModel.table().context();
    const auto own = context.ownNoticeDays.constFind(first);
    const bool isOne = m_certificates.size() == 1;
    auto *dialog = new NoticeDialog(
        isOne ? cellText(RowColumn::Domain, *certificate, *state)
              : tr("%n certificates", nullptr, static_cast<int>(m_certificates.size())),
        isOne ? noticeSentence(*certificate, *state) : QString(),
        own == context.ownNoticeDays.cend() ? std::nullopt : std::optional(*own),
        core::expiryNotice(*certificate, context.expiryRule).days, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen = byAccount(m_certificates)] {
        for (auto entry = chosen.cbegin(); entry != chosen.cend(); ++entry)
            NoticeBook(m_settings).setOwnDays(entry.key(), *entry, dialog->ownDays());
        showOwnDays();
    });
    dialog->open();
}

void NoticeAction::showOwnDays()
{
    QHash<core::CertificateId, int> days;
    for (const ShownAccount &shown : m_viewModel.shown())
        days.insert(NoticeBook(m_settings).ownDays(shown.account.id));
    m_viewModel.setOwnNoticeDays(days);
}

QHash<core::AccountId, QList<core::CertificateId>>
NoticeAction::byAccount(const QList<core::CertificateId> &certificates) const
{
    QHash<core::AccountId, QList<core::CertificateId>> sorted;
    for (const core::CertificateId &id : certificates)
        if (const core::Account *account = m_viewModel.accountOf(id))
            sorted[account->id] += id;
    return sorted;
}

} // namespace ui
