#pragma once

#include "core/model/validation.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class CopyButton;
class DnsPanelViewModel;
class RecordCard;

/// What has to be published to prove a domain, and whether it is seen yet. Stands in a window of
/// its own (DnsPanelDialog) or in another one. The view model must outlive it; it works while the
/// panel is visible.
/// Names: "headline", "explanation", "deadline", "problem", "activity", "providerPause",
/// "checkNow", "copyAll", "saveForServer", "removeRecords", "send", "watch", "watching"; each card
/// is a "recordCard".
class DnsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DnsPanel(DnsPanelViewModel &viewModel, QWidget *parent = nullptr);

signals:
    void saveForServerRequested();
    /// `zone` as DNS has it; "" where that is not known.
    void addRecordRequested(const core::ValidationRecord &record, const QString &zone);
    void removeRecordsRequested();
    void sendRequested(); ///< To whoever runs the DNS.

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeCards();
    QWidget *makeFooter();
    void refresh();
    void refreshTimes();
    void rebuildCards();
    void chooseFile(const core::ValidationRecord &record);

    DnsPanelViewModel &m_viewModel;
    QLabel *m_headline;
    QLabel *m_explanation;
    QLabel *m_deadline;
    QLabel *m_problem;
    QLabel *m_activity;
    QLabel *m_providerPause;
    QPushButton *m_saveForServer;
    QPushButton *m_removeRecords;
    QVBoxLayout *m_cardLayout = nullptr;
    QList<core::ValidationRecord> m_shown;
    QList<RecordCard *> m_cards; // one for each of m_shown
    QPushButton *m_checkNow = nullptr;
    CopyButton *m_copyAll = nullptr;
    QPushButton *m_send = nullptr;
    QLabel *m_watching = nullptr;
    QPushButton *m_watch = nullptr;
};

} // namespace ui
