#pragma once

#include "core/base/settings.h"
#include "core/model/ids.h"

#include <QAction>
#include <QHash>
#include <QList>

namespace ui {

class MainViewModel;

/// "Expiry warning…": sets from when on the chosen certificates count as expiring, and brings what
/// was set back whenever another account is shown. Name: "action.notice".
class NoticeAction : public QAction
{
    Q_OBJECT

public:
    NoticeAction(MainViewModel &viewModel, core::Settings &settings, QWidget *window);

    void setCertificates(const QList<core::CertificateId> &certificates);

private:
    void ask();
    void showOwnDays();
    QHash<core::AccountId, QList<core::CertificateId>>
    byAccount(const QList<core::CertificateId> &certificates) const;

    MainViewModel &m_viewModel;
    core::Settings &m_settings;
    QWidget *m_window;
    QList<core::CertificateId> m_certificates;
};

} // namespace ui
