#include "ui/main/viewnamedialog.h"

#include "ui/models/savedviews.h"
#include "ui/text/labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

ViewNameDialog::ViewNameDialog(const QString &title, const QString &name,
                               std::function<bool(const QString &name)> isTaken, QWidget *parent)
    : QDialog(parent)
    , m_isTaken(std::move(isTaken))
    , m_name(new QLineEdit(name))
    , m_taken(makeText(u"viewName.taken"_s))
{
    setObjectName(u"viewName"_s);
    setWindowTitle(title);
    m_name->setObjectName(u"viewName.name"_s);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setMaxLength(SavedViews::longestName);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_name->selectAll();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(u"ok"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 20);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(QString(), m_taken);
    form->addRow(buttons);

    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QString ViewNameDialog::name() const
{
    return m_name->text().trimmed();
}

// Its text keeps its place when there is none, so that the buttons stay under the mouse.
void ViewNameDialog::check()
{
    m_ok->setEnabled(!name().isEmpty());
    m_taken->setText(m_isTaken(name()) ? tr("There is a view of this name. It will be replaced.")
                                       : u" "_s);
}

} // namespace ui
