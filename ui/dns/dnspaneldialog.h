#pragma once

#include "core/model/validation.h"

#include <QDialog>

namespace ui {

class DnsPanelViewModel;

/// The DNS panel in a window of its own. The view model must outlive it.
class DnsPanelDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DnsPanelDialog(DnsPanelViewModel &viewModel, QWidget *parent = nullptr);

signals:
    void saveForServerRequested();
    void addRecordRequested(const core::ValidationRecord &record, const QString &zone);
    void removeRecordsRequested();
    void sendRequested();
};

} // namespace ui
